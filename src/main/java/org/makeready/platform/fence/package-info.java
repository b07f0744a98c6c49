/// Worker processes for files from strangers: limited memory, no environment, killed at a deadline. What they read
/// belongs to the features. `platform.http` only to refuse with "busy". May use: platform.http.
package org.makeready.platform.fence;
