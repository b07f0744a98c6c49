/// Choices and their problems as JSON: in requests, in responses, in the database. Draws nothing, stores nothing,
/// knows no catalog.
package org.makeready.choices;
