/// The lifecycle of template versions: states, transitions, review, scheduled publication, and the gates a version
/// must pass before customers see it. Other rooms add gates by implementing `PublishGate`. Knows nothing of zips or
/// uploads. May use `reading` and `catalog`.
package org.makeready.versions;
