/// Preflight as a service: checks any PDF in a worker process. The rules are in `press.preflight`; our own print
/// files are checked in `jobs.files`.
package org.makeready.preflight;
