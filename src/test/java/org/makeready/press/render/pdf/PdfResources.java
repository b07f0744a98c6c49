package org.makeready.press.render.pdf;

import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// What one content stream refers to, under names of its own.
final class PdfResources {
    private final COSDictionary dictionary = PdfObjects.inline();
    private final Map<COSDictionary, String> names = new IdentityHashMap<>();

    COSDictionary dictionary() {
        return dictionary;
    }

    String graphicsState(COSDictionary state) {
        return name("ExtGState", "G", state);
    }

    String pattern(COSDictionary pattern) {
        return name("Pattern", "P", pattern);
    }

    String shading(COSDictionary shading) {
        return name("Shading", "S", shading);
    }

    String object(COSDictionary formOrImage) {
        return name("XObject", "X", formOrImage);
    }

    String font(COSDictionary font) {
        return name("Font", "F", font);
    }

    private String name(String category, String letter, COSDictionary resource) {
        return names.computeIfAbsent(resource, _ -> {
            var kind = COSName.getPDFName(category);
            if (dictionary.getCOSDictionary(kind) == null) dictionary.setItem(kind, PdfObjects.inline());
            var named = dictionary.getCOSDictionary(kind);
            var name = letter + named.size();
            named.setItem(name, resource);
            return name;
        });
    }
}
