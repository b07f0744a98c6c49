/// Choices and their problems as JSON: from requests, in the database, in answers. Draws nothing, stores nothing,
/// knows no template store. May use: platform.http, press.
package org.makeready.choices;
