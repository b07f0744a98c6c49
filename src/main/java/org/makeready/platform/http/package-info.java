/// How requests are checked and answered, whatever the feature: problem details (RFC 9457), limits, `If-Match`,
/// cursors, ranges of files, signed links. No entity, no transaction, no rule of a feature.
package org.makeready.platform.http;
