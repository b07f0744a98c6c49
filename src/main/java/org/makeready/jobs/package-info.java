/// Approved lines on their way through a print shop: states, claims and leases, history, the API of print shops.
/// Does not decide how a file looks; sends no message itself.
package org.makeready.jobs;
