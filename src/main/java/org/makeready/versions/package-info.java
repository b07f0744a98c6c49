/// The life of template versions: states, transitions, review, scheduled publication, and the gates before
/// customers see a version. Other packages add gates by implementing `PublishGate`. Knows nothing of zips and
/// uploads.
package org.makeready.versions;
