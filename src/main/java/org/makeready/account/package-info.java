/// Who is calling: guests and their tokens, accounts with API keys, passwords and sessions. Knows no other feature.
package org.makeready.account;
