/// What a print shop gets for a job: print file, proof, tickets, their names, and the zip of a claim. Makes the
/// same bytes from the same values; knows neither the entity of a job nor its state. May use: shops, ordering,
/// ordering.lines, catalog, drawing, platform.
package org.makeready.jobs.files;
