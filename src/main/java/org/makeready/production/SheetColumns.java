package org.makeready.production;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.makeready.platform.JsonColumn;
import org.makeready.press.imposition.Layout;

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
    static class LayoutsJson extends JsonColumn<List<Layout>> {
        LayoutsJson() {
            super(new TypeReference<>() {});
        }
    }
}
