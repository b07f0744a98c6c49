/// Worker processes for files from strangers: limited memory, no environment, killed at a deadline. What they read
/// belongs to the features.
package org.makeready.platform.fence;
