package org.makeready.sheets;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.makeready.platform.database.JsonColumn;
import org.makeready.press.imposition.SheetLayout;

/// How values of imposed sheets are written into columns.
final class SheetColumns {
    private SheetColumns() {}

    @Converter
    static class JobIdsJson extends JsonColumn<List<String>> {
        JobIdsJson() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class LayoutsJson extends JsonColumn<List<SheetLayout>> {
        LayoutsJson() {
            super(new TypeReference<>() {});
        }
    }
}
