package org.makeready.press.design;

import java.util.List;
import java.util.stream.Collectors;

/// Why choices cannot be printed, in words the customer can act on. `pointer` is an RFC 6901 JSON Pointer into the
/// choices, such as `/texts/slogan`.
public sealed interface Problem {
    /// The slot or palette role it is about.
    String slot();

    String pointer();

    /// A stable name for programs, such as `too-long`.
    String code();

    String message();

    String hint();

    /// Suggested fixes, best first; often none.
    default List<Repair> repairs() {
        return List.of();
    }

    /// Whether it keeps the choices from being printed, or only says that they will not look their best.
    default ProblemSeverity severity() {
        return ProblemSeverity.ERROR;
    }

    default boolean refuses() {
        return severity() == ProblemSeverity.ERROR;
    }

    enum ProblemSeverity {
        ERROR,
        WARNING
    }

    record UnknownSlot(String section, String slot, String known) implements Problem {
        public String code() {
            return "unknown-slot";
        }

        public String pointer() {
            return at(section, slot);
        }

        public String message() {
            return "This template has no %s called \"%s\".".formatted(noun(section), slot);
        }

        public String hint() {
            return known.isEmpty() ? "The template has none. Leave this out." : "The template has: " + known + ".";
        }
    }

    record TooLong(String slot, int length, int limit, List<Repair> repairs) implements Problem {
        public String code() {
            return "too-long";
        }

        public String pointer() {
            return at("texts", slot);
        }

        public String message() {
            return "The text has %d characters; the limit is %d.".formatted(length, limit);
        }

        public String hint() {
            var shorter =
                    "Shorten the text by %d character%s".formatted(length - limit, length - limit == 1 ? "" : "s");
            return repairs.isEmpty() ? shorter + "." : shorter + ". Or: " + Repair.anyOf(repairs);
        }
    }

    record Required(String slot, String label) implements Problem {
        public String code() {
            return "required";
        }

        public String pointer() {
            return at("texts", slot);
        }

        public String message() {
            return "\"%s\" must not be empty.".formatted(label);
        }

        public String hint() {
            return "Enter a text, or leave it out to keep the template's own text.";
        }
    }

    record UnprintableCharacter(String slot, String character) implements Problem {
        public String code() {
            return "unprintable-character";
        }

        public String pointer() {
            return at("texts", slot);
        }

        public String message() {
            return "The text contains %s, which cannot be printed.".formatted(character);
        }

        public String hint() {
            return "Remove it.";
        }
    }

    record InkMalformed(String slot, String written) implements Problem {
        public String code() {
            return "ink-malformed";
        }

        public String pointer() {
            return at("inks", slot);
        }

        public String message() {
            return "\"%s\" is not a colour.".formatted(written);
        }

        public String hint() {
            return "Write it as # and six hexadecimal digits, for example #e4572e.";
        }
    }

    record InkNotOffered(String slot, String ink, String offered) implements Problem {
        public String code() {
            return "ink-not-offered";
        }

        public String pointer() {
            return at("inks", slot);
        }

        public String message() {
            return "The colour %s is not available here.".formatted(ink);
        }

        public String hint() {
            return "Choose one of: " + offered + ".";
        }
    }

    record FontNotOffered(String slot, String font, String offered) implements Problem {
        public String code() {
            return "font-not-offered";
        }

        public String pointer() {
            return at("fonts", slot);
        }

        public String message() {
            return "The font \"%s\" is not available here.".formatted(font);
        }

        public String hint() {
            return "Choose one of: " + offered + ".";
        }
    }

    record MissingGlyph(String slot, String characters, List<Repair> repairs) implements Problem {
        public String code() {
            return "missing-glyph";
        }

        public String pointer() {
            return at("texts", slot);
        }

        public String message() {
            return "No font can print %s.".formatted(characters);
        }

        public String hint() {
            return repairs.isEmpty() ? "Use other characters." : Repair.anyOf(repairs);
        }
    }

    record TooManyPictures(String slot) implements Problem {
        public String code() {
            return "too-many-pictures";
        }

        public String pointer() {
            return at("texts", slot);
        }

        public String message() {
            return "The text has too many detailed emoji.";
        }

        public String hint() {
            return "Use fewer emoji, especially fewer flags.";
        }
    }

    /// `ownLines` is how many lines the words came with; `tried` is what came closest.
    record DoesNotFit(String slot, int ownLines, int maxLines, List<FitAttempt> tried, List<Repair> repairs)
            implements Problem {
        public String code() {
            return "does-not-fit";
        }

        public String pointer() {
            return at("texts", slot);
        }

        public String message() {
            if (ownLines > maxLines)
                return "The text has %d lines; there is room for %d.".formatted(ownLines, maxLines);
            return "The text does not fit. Tried: "
                    + tried.stream().map(FitAttempt::inWords).collect(Collectors.joining("; ")) + ".";
        }

        public String hint() {
            return repairs.isEmpty() ? "Use fewer or shorter words." : Repair.anyOf(repairs);
        }
    }

    record PictureNotOffered(String slot, String picture, String offered) implements Problem {
        public String code() {
            return "picture-not-offered";
        }

        public String pointer() {
            return at("pictures", slot);
        }

        public String message() {
            return "The picture \"%s\" is not available here.".formatted(picture);
        }

        public String hint() {
            return offered.isEmpty() ? "Leave it out." : "Choose one of: " + offered + ".";
        }
    }

    record PictureNotFound(String slot, String picture) implements Problem {
        public String code() {
            return "picture-not-found";
        }

        public String pointer() {
            return at("pictures", slot);
        }

        public String message() {
            return "Picture \"%s\" not found.".formatted(picture);
        }

        public String hint() {
            return "Upload it first with POST /api/pictures, as the same customer.";
        }
    }

    /// Too few pixels to be printed at this size; `needed` has enough.
    record PictureTooSmall(String slot, int ppi, int minimumPpi, PixelSize needed) implements Problem {
        public String code() {
            return "picture-too-small";
        }

        public String pointer() {
            return at("pictures", slot);
        }

        public String message() {
            return "The picture has %d pixels per inch at this size; printing needs at least %d."
                    .formatted(ppi, minimumPpi);
        }

        public String hint() {
            return "Use a picture of at least %s pixels, or less zoom.".formatted(needed);
        }
    }

    /// What can be printed, but could look better.
    sealed interface Advice extends Problem {
        @Override
        default ProblemSeverity severity() {
            return ProblemSeverity.WARNING;
        }
    }

    /// Letters the chosen font lacks, where another one that is offered has all letters.
    record OtherFont(String slot, String font, String letters, List<Repair> repairs) implements Advice {
        public String code() {
            return "letters-of-another-font";
        }

        public String pointer() {
            return at("fonts", slot);
        }

        public String message() {
            return "%s has no %s: words with these letters are printed in another font.".formatted(font, letters);
        }

        public String hint() {
            return Repair.anyOf(repairs);
        }
    }

    /// Enough pixels to be printed, too few to look sharp.
    record PictureCoarse(String slot, int ppi, int sharpPpi, PixelSize needed) implements Advice {
        public String code() {
            return "picture-coarse";
        }

        public String pointer() {
            return at("pictures", slot);
        }

        public String message() {
            return "The picture has %d pixels per inch at this size; it prints sharp with %d or more."
                    .formatted(ppi, sharpPpi);
        }

        public String hint() {
            return "If you can, use a picture of at least %s pixels, or less zoom.".formatted(needed);
        }
    }

    /// The size of a picture.
    record PixelSize(int width, int height) {
        @Override
        public String toString() {
            return width + " × " + height;
        }
    }

    private static String at(String section, String slot) {
        return "/" + section + "/" + slot.replace("~", "~0").replace("/", "~1");
    }

    private static String noun(String section) {
        return switch (section) {
            case "texts", "fonts" -> "text";
            case "inks" -> "colour";
            case "pictures" -> "picture";
            default -> "option";
        };
    }
}
