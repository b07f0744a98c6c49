/// What a print shop gets for a job: print file, proof, tickets, file names, the zip of a claim. The same values
/// give the same bytes. Knows neither the entity of a job nor its state.
package org.makeready.jobs.files;
