/// Certificates of template versions: worst-case texts, fonts, inks and options, made in the background, stored,
/// shown with pictures, required before publishing. Also sheets of samples. The checks themselves are in
/// `press.certificate`. May use `versions`, `reading` (findings), `catalog` and `drawing`.
package org.makeready.certificates;
