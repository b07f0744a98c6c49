/// Certificates of template versions: made in the background, stored, shown with pictures, required before
/// publishing. Also sheets of samples. The checks themselves are in `press.certificate`.
package org.makeready.certificates;
