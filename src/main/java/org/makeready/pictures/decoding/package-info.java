/// Turns JPEG, PNG and WebP files from outside into clean sRGB files, in worker processes. Knows no customer, no
/// database and no press.
package org.makeready.pictures.decoding;
