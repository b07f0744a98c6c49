/// HTTP for uploading templates: one, many in a bundle, or a proposal for a bare drawing; and for exporting them.
/// Files go to disk first and are read by `reading`; what is accepted becomes a draft in `versions`.
package org.makeready.uploads;
