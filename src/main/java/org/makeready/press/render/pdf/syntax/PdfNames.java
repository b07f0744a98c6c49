package org.makeready.press.render.pdf.syntax;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makeready.press.bytes.ByteWriter;

/// What the content of a file refers to by name: one dictionary for all its streams (ISO 32000-2, 7.8.3).
public final class PdfNames {
    /// The kinds of resources, as PDF names them (ISO 32000-2, table 34).
    public enum Category {
        ColorSpace('C'),
        ExtGState('G'),
        Font('F'),
        Pattern('P'),
        Properties('L'),
        Shading('S'),
        XObject('X');

        private final char letter;

        Category(char letter) {
            this.letter = letter;
        }
    }

    private final @Nullable PdfNames before;
    /// Where what the whole file shares is named.
    private final PdfNames shared;
    private final char kind;
    private final Map<Object, String> names = new HashMap<>();
    private final Map<Category, ByteWriter> entries = new EnumMap<>(Category.class);

    private PdfNames(@Nullable PdfNames before, @Nullable PdfNames shared, char kind) {
        this.before = before;
        this.shared = shared == null ? this : shared;
        this.kind = kind;
    }

    /// Names for a whole file, none yet.
    public static PdfNames begin() {
        return new PdfNames(null, null, 's');
    }

    /// Names that go on where these ended; these do not change any more.
    public PdfNames continued() {
        return new PdfNames(this, null, deeper());
    }

    /// Names for a part of the file, which knows those of the whole; both may grow.
    public PdfNames inside() {
        return new PdfNames(this, shared, deeper());
    }

    /// A letter that tells these names from those before.
    private char deeper() {
        return kind == 's' ? 'd' : (char) (kind + 1);
    }

    /// Where to name what any part of the file may use.
    public PdfNames shared() {
        return shared;
    }

    /// Whether nothing was named here.
    public boolean empty() {
        return entries.isEmpty();
    }

    /// The name of a thing that was named before, or null.
    public @Nullable String known(Object thing) {
        var name = names.get(thing);
        return name == null && before != null ? before.known(thing) : name;
    }

    /// Names the thing that has this object number.
    public String name(Category category, Object thing, int number) {
        var name = promise(category, thing);
        keep(category, name, number);
        return name;
    }

    /// A name for a thing that has a number of its own in each piece.
    public String promise(Category category, Object thing) {
        var name = "" + category.letter + kind + names.size();
        names.put(thing, name);
        return name;
    }

    /// Says what a name that was promised stands for here.
    public void keep(Category category, String name, int number) {
        entries.computeIfAbsent(category, _ -> new ByteWriter(64))
                .ascii('/')
                .ascii(name)
                .ascii(' ')
                .whole(number)
                .ascii(" 0 R ");
    }

    /// Writes the dictionary of all names, those of before included.
    public void write(ByteWriter out) {
        out.ascii("<< ");
        for (var category : Category.values()) {
            if (!has(category)) continue;
            out.ascii('/').ascii(category.name()).ascii(" << ");
            writeEntries(category, out);
            out.ascii(">> ");
        }
        out.ascii(">>");
    }

    private boolean has(Category category) {
        return entries.containsKey(category) || before != null && before.has(category);
    }

    private void writeEntries(Category category, ByteWriter out) {
        if (before != null) before.writeEntries(category, out);
        var own = entries.get(category);
        if (own != null) out.raw(own);
    }
}
