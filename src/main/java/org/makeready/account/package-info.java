/// Who is calling: guest sessions and their tokens; accounts, API keys, passwords and sessions. Knows no feature.
/// May use: platform, platform.http (press.hash unless 3).
package org.makeready.account;
