/// Turns picture files from outside (JPEG, PNG, WebP) into clean sRGB files, in worker processes. Knows no
/// customer, no database and no press.
package org.makeready.pictures.decoding;
