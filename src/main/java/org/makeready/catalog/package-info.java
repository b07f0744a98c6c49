/// Products and templates as customers see them: stored versions, what is published, the history of publications,
/// the import of the folder `templates/`. Publishing writes to `catalog.search`. Nothing here knows who uploads or
/// reviews.
package org.makeready.catalog;
