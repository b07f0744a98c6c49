package org.makeready.press.composition;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makeready.press.colour.Ink;
import org.makeready.press.hash.Sha256;
import org.makeready.press.template.Template;

/// The name of one picture: SHA-256 over canonical JSON (keys sorted, no spaces) of the template's content, the complete
/// choices, the fonts and emoji pictures that print them and the version of the press. Equal fingerprints mean equal bytes.
final class Fingerprint {
    /// To be raised with every change that makes any output differ.
    private static final String PRESS_VERSION = "5";

    private Fingerprint() {}

    /// @param fontHashes SHA-256 of each font file by id
    static String of(Template template, Design design, SortedMap<String, String> fontHashes) {
        var inks = new TreeMap<String, String>();
        for (Map.Entry<String, Ink> ink : design.inks().entrySet()) inks.put(ink.getKey(), ink.getValue().hex());
        var choices = object(new TreeMap<>(Map.of("fonts", strings(design.fonts()), "inks", strings(inks),
                "options", object(raw(design.options())), "pictures", object(pictures(design.pictures())),
                "texts", strings(design.texts()))));
        var all = object(new TreeMap<>(Map.of("choices", choices, "fonts", strings(fontHashes),
                "press", quoted(PRESS_VERSION), "template", quoted(template.hash()))));
        return Sha256.hex(all.getBytes(StandardCharsets.UTF_8));
    }

    /// The template's own by name, because its hash covers them; a customer's by what it shows. A crop only where there is one.
    private static SortedMap<String, String> pictures(SortedMap<String, Design.Picture> pictures) {
        var written = new TreeMap<String, String>();
        pictures.forEach((slot, picture) -> written.put(slot, picture(picture)));
        return written;
    }

    private static String picture(Design.Picture picture) {
        var choice = picture.choice();
        if (!picture.own() && choice.plain()) return quoted(choice.picture());
        return object(new TreeMap<>(Map.of(picture.own() ? "sha256" : "picture", quoted(picture.own() ? picture.raster().hash() : choice.picture()),
                "rotate", quoted(Double.toString(choice.rotate())), "x", quoted(Double.toString(choice.x())),
                "y", quoted(Double.toString(choice.y())), "zoom", quoted(Double.toString(choice.zoom())))));
    }

    private static SortedMap<String, String> raw(SortedMap<String, Boolean> options) {
        var raw = new TreeMap<String, String>();
        options.forEach((name, shown) -> raw.put(name, shown.toString()));
        return raw;
    }

    private static String strings(SortedMap<String, String> values) {
        var quoted = new TreeMap<String, String>();
        values.forEach((name, value) -> quoted.put(name, quoted(value)));
        return object(quoted);
    }

    private static String object(SortedMap<String, String> members) {
        var json = new StringBuilder("{");
        members.forEach((name, value) -> {
            if (json.length() > 1) json.append(',');
            json.append(quoted(name)).append(':').append(value);
        });
        return json.append('}').toString();
    }

    /// A JSON string; RFC 8785 escapes no more than must be.
    private static String quoted(String value) {
        var json = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') json.append('\\').append(c);
            else if (c == '\n') json.append("\\n");
            else if (c < ' ') json.append("\\u%04x".formatted((int) c));
            else json.append(c);
        }
        return json.append('"').toString();
    }
}
