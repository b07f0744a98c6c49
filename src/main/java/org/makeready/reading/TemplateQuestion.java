package org.makeready.reading;

import java.util.SortedMap;

/// What a [TemplateWorker] is asked about a folder. It answers with a [TemplateVerdict].
///
/// @param productJson the description of the product, ours
public record TemplateQuestion(
        String slug, String product, byte[] productJson, SortedMap<String, byte[]> files, TemplateTask task) {
    public TemplateQuestion(String slug, String product, byte[] productJson, SortedMap<String, byte[]> files) {
        this(slug, product, productJson, files, new TemplateTask.LintTemplate());
    }

    /// What is to be done with the folder.
    public sealed interface TemplateTask {
        /// Say what is wrong with it.
        record LintTemplate() implements TemplateTask {}

        /// Mend what is certain, and say what is left.
        record FixTemplate() implements TemplateTask {}

        /// Make one of a drawing, its only file.
        ///
        /// @param size the id of a size of the product
        record ProposeTemplate(String size) implements TemplateTask {}
    }
}
