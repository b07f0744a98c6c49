package org.makeready.press.composition;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.makeready.press.hash.Sha256;
import org.makeready.press.template.Template;

/// The name of one picture: SHA-256 over canonical JSON (keys sorted, no spaces) of the template's content, the
/// complete choices, the fonts and emoji pictures that print them and the version of the press. Equal fingerprints mean
/// equal bytes.
final class Fingerprint {
    /// To be raised with every change that makes any output differ.
    static final String PRESS_VERSION = "7";

    private final StringBuilder json = new StringBuilder(2048);

    private Fingerprint() {}

    /// @param fontHashes SHA-256 of each font file by id
    static String of(Template template, AcceptedChoices design, SortedMap<String, String> fontHashes) {
        var all = new Fingerprint();
        all.raw("{\"choices\":{\"fonts\":")
                .object(design.fonts(), all::quoted)
                .raw(",\"inks\":")
                .object(design.inks(), ink -> all.quoted(ink.hex()))
                .raw(",\"options\":")
                .object(design.options(), shown -> all.raw(shown.toString()))
                .raw(",\"pictures\":")
                .object(design.pictures(), all::picture)
                .raw(",\"texts\":")
                .object(design.texts(), all::quoted)
                .raw("},\"fonts\":")
                .object(fontHashes, all::quoted)
                .raw(",\"press\":")
                .quoted(PRESS_VERSION)
                .raw(",\"template\":")
                .quoted(template.hash())
                .raw("}");
        return Sha256.hex(all.json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The template's own by name, because its hash covers them; a customer's by what it shows. A crop only where there
    /// is one.
    private void picture(AcceptedChoices.ChosenPicture picture) {
        var choice = picture.choice();
        if (!picture.own() && choice.plain()) quoted(choice.picture());
        else
            object(
                    new TreeMap<>(Map.of(
                            picture.own() ? "sha256" : "picture",
                            picture.own() ? picture.raster().hash() : choice.picture(),
                            "rotate",
                            Double.toString(choice.rotate()),
                            "x",
                            Double.toString(choice.x()),
                            "y",
                            Double.toString(choice.y()),
                            "zoom",
                            Double.toString(choice.zoom()))),
                    this::quoted);
    }

    private <V> Fingerprint object(SortedMap<String, V> members, Consumer<V> value) {
        raw("{");
        members.forEach((name, member) -> {
            if (json.charAt(json.length() - 1) != '{') raw(",");
            quoted(name).raw(":");
            value.accept(member);
        });
        return raw("}");
    }

    private Fingerprint raw(String text) {
        json.append(text);
        return this;
    }

    /// A JSON string; RFC 8785 escapes no more than must be.
    private Fingerprint quoted(String value) {
        raw("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') json.append('\\').append(c);
            else if (c == '\n') json.append("\\n");
            else if (c < ' ') json.append("\\u%04x".formatted((int) c));
            else json.append(c);
        }
        return raw("\"");
    }
}
