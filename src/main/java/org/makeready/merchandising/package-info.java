/// What merchandisers do: uploading templates, hearing what is wrong with them, and leading versions from draft to
/// published and back. The catalog keeps the versions; how they come to be is decided here.
package org.makeready.merchandising;
