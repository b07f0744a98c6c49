package org.makeready.shops;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.makeready.platform.database.JsonColumn;

/// How values of a print shop are written into columns.
final class ShopColumns {
    private ShopColumns() {}

    @Converter
    static class SettingsJson extends JsonColumn<ShopSettings> {
        SettingsJson() {
            super(new TypeReference<>() {});
        }
    }
}
