package org.makeready.press.render.printfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makeready.press.geometry.Rect;
import org.makeready.press.hash.Sha256;
import org.makeready.press.render.pdf.syntax.PdfBody;

/// A print file read again, to lay its pages on sheets. It reads what this press writes and nothing else: a
/// cross-reference table, objects that say their stream's length, references outside strings.
final class PrintFileReader {
    private static final Pattern TABLE = Pattern.compile("startxref\\s+(\\d+)"),
            SECTION = Pattern.compile("xref\\s+0 (\\d+)\\s*\\n");
    private static final Pattern REFERENCE = Pattern.compile("\\b(\\d+) 0 R\\b"),
            LENGTH = Pattern.compile("/Length (\\d+)\\b");
    private static final int ENTRY = 20, TAIL = 64;
    private final byte[] file;
    private final String text;
    private final int[] offsets;
    private final List<ReadPage> pages = new ArrayList<>();
    /// Numbers of the dictionaries of what pages name.
    private final Set<Integer> resources = new HashSet<>();

    /// @param trim      the finished piece
    /// @param bleed     all that may be printed, in points from the page's lower left corner
    /// @param resources number of the dictionary of what the content names
    /// @param packed    whether the content is deflated
    record ReadPage(Rect trim, Rect bleed, int resources, byte[] content, boolean packed) {}

    private PrintFileReader(byte[] file) {
        this.file = file;
        this.text = new String(file, StandardCharsets.ISO_8859_1);
        this.offsets = offsets();
        var catalog = dictionary(reference(text.substring(text.lastIndexOf("trailer")), "Root"));
        var tree = dictionary(reference(catalog, "Pages"));
        collect(tree);
    }

    /// @throws IllegalArgumentException when this press did not write it, or somebody changed it since
    static PrintFileReader read(byte[] file) {
        try {
            return new PrintFileReader(file);
        } catch (IndexOutOfBoundsException | IllegalStateException | NumberFormatException e) {
            throw new IllegalArgumentException("Not a print file of this press", e);
        }
    }

    List<ReadPage> pages() {
        return pages;
    }

    private int[] offsets() {
        var start = TABLE.matcher(text).region(Math.max(0, text.length() - TAIL), text.length());
        start.find();
        var section = SECTION.matcher(text).region(Integer.parseInt(start.group(1)), text.length());
        section.lookingAt();
        int[] offsets = new int[Integer.parseInt(section.group(1))];
        for (int number = 1; number < offsets.length; number++) {
            int at = section.end() + number * ENTRY;
            offsets[number] = Integer.parseInt(text.substring(at, at + 10));
        }
        return offsets;
    }

    private void collect(String node) {
        if (node.contains("/Type /Pages")) {
            var kids = REFERENCE.matcher(node.substring(node.indexOf("/Kids")));
            while (kids.find()) collect(dictionary(Integer.parseInt(kids.group(1))));
            return;
        }
        int content = reference(node, "Contents");
        pages.add(new ReadPage(
                box(node, "TrimBox"),
                box(node, "BleedBox"),
                reference(node, "Resources"),
                Objects.requireNonNull(stream(content)),
                dictionary(content).contains("/FlateDecode")));
        resources.add(pages.getLast().resources);
    }

    private static int reference(String dictionary, String key) {
        var found = Pattern.compile("/" + key + " (\\d+) 0 R").matcher(dictionary);
        found.find();
        return Integer.parseInt(found.group(1));
    }

    private static Rect box(String page, String key) {
        var found = Pattern.compile("/" + key + " \\[([^]]*)]").matcher(page);
        found.find();
        double[] sides = Arrays.stream(found.group(1).trim().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Rect(sides[0], sides[1], sides[2] - sides[0], sides[3] - sides[1]);
    }

    /// The value of an object, without its stream.
    private String dictionary(int number) {
        int start = text.indexOf("obj\n", offsets[number]) + 4;
        int stream = text.indexOf("\nstream\n", start), end = text.indexOf("\nendobj", start);
        return text.substring(start, stream >= 0 && stream < end ? stream : end);
    }

    private byte @Nullable [] stream(int number) {
        var dictionary = dictionary(number);
        var length = LENGTH.matcher(dictionary);
        if (!length.find()) return null;
        int start = text.indexOf("obj\n", offsets[number]) + 4 + dictionary.length() + "\nstream\n".length();
        return Arrays.copyOfRange(file, start, start + Integer.parseInt(length.group(1)));
    }

    /// Copies objects of several files into one. What is alike is written once, whichever file it comes from: layers,
    /// named inks and pictures are the same things on the whole sheet.
    static final class ObjectCopier {
        private final PdfBody body;
        private final Map<String, Integer> written = new HashMap<>();
        private final List<Integer> layers = new ArrayList<>();

        ObjectCopier(PdfBody body) {
            this.body = body;
        }

        /// The new numbers of one file's objects, as they are copied.
        FileObjects objectsOf(PrintFileReader file) {
            return new FileObjects(file);
        }

        /// The numbers of all layers copied so far.
        List<Integer> layers() {
            return layers;
        }

        final class FileObjects {
            private final PrintFileReader file;
            private final Map<Integer, Integer> numbers = new HashMap<>();

            private FileObjects(PrintFileReader file) {
                this.file = file;
            }

            int copy(int number) {
                var known = numbers.get(number);
                if (known != null) return known;
                var dictionary = file.dictionary(number);
                boolean circular = circular(number, dictionary);
                int reserved = circular ? body.reserve() : 0;
                if (circular) numbers.put(number, reserved);
                var renumbered = REFERENCE
                        .matcher(dictionary)
                        .replaceAll(reference ->
                                Matcher.quoteReplacement(copy(Integer.parseInt(reference.group(1))) + " 0 R"));
                byte[] stream = file.stream(number);
                int copy = circular
                        ? write(reserved, renumbered, stream)
                        : written.computeIfAbsent(
                                key(renumbered, stream), _ -> write(body.reserve(), renumbered, stream));
                numbers.put(number, copy);
                return copy;
            }

            /// Forms name the dictionary that names them.
            private boolean circular(int number, String dictionary) {
                return dictionary.contains("/Subtype /Form") || file.resources.contains(number);
            }

            private int write(int number, String dictionary, byte @Nullable [] stream) {
                if (dictionary.contains("/Type /OCG")) layers.add(number);
                if (stream == null) {
                    body.object(number, dictionary);
                } else {
                    body.open(number)
                            .ascii(dictionary)
                            .ascii("\nstream\n")
                            .raw(stream)
                            .ascii("\nendstream");
                    body.close();
                }
                return number;
            }

            private String key(String dictionary, byte @Nullable [] stream) {
                return stream == null ? dictionary : dictionary + Sha256.hex(stream);
            }
        }
    }
}
