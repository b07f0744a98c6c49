/// Products and templates as customers see them: stored versions, which one is published, the history of
/// publications, the import of the folder `templates/`. Does not know who uploads or reviews them.
package org.makeready.catalog;
