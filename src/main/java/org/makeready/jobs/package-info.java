/// Approved lines on their way through a print shop: states, claims and leases, history, the API of print shops.
/// Decides nothing about how a file looks and sends no message itself. May use: jobs.files, shops, webhooks,
/// ordering, catalog, account, platform.
package org.makeready.jobs;
