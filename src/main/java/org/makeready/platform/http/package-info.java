/// How requests are checked and answered, whatever the feature: problem details (RFC 9457), limits, `If-Match`,
/// cursors of lists, files in ranges, signed links. No entity, no transaction, no rule of a feature. May use:
/// platform, platform.blobs.
package org.makeready.platform.http;
