/// Preflight as a service: any PDF is checked in a worker process with limits. Print files of our own are checked
/// in jobs.files; the rules are in press.preflight. May use: catalog, account, platform.
package org.makeready.preflight;
