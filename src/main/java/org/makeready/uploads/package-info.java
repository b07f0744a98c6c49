/// HTTP for uploading templates: one, many in a bundle, or a proposal for a bare drawing; and exporting them again.
/// Files are spooled to disk first and read by `reading`; what is accepted becomes a draft in `versions`. No
/// parsing of uploaded bytes here.
package org.makeready.uploads;
