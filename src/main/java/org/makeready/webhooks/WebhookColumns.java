package org.makeready.webhooks;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.makeready.platform.database.JsonColumn;

/// How values of a webhook are written into columns.
final class WebhookColumns {
    private WebhookColumns() {}

    @Converter
    static class TypesJson extends JsonColumn<List<String>> {
        TypesJson() {
            super(new TypeReference<>() {});
        }
    }
}
