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

    /// Ways out that are ready to be taken, best first; often none.
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
        @Override
        public String code() {
            return "unknown-slot";
        }

        @Override
        public String pointer() {
            return at(section, slot);
        }

        @Override
        public String message() {
            return "This template has no %s called \"%s\".".formatted(noun(section), slot);
        }

        @Override
        public String hint() {
            return known.isEmpty() ? "It has none; leave this out." : "It has: " + known + ".";
        }
    }

    record TooLong(String slot, int length, int limit, List<Repair> repairs) implements Problem {
        @Override
        public String code() {
            return "too-long";
        }

        @Override
        public String pointer() {
            return at("texts", slot);
        }

        @Override
        public String message() {
            return "%d characters; the limit is %d.".formatted(length, limit);
        }

        @Override
        public String hint() {
            var shorter = "Shorten the text by %d".formatted(length - limit);
            return repairs.isEmpty() ? shorter + "." : shorter + ". Or: " + Repair.anyOf(repairs);
        }
    }

    record Required(String slot, String label) implements Problem {
        @Override
        public String code() {
            return "required";
        }

        @Override
        public String pointer() {
            return at("texts", slot);
        }

        @Override
        public String message() {
            return "\"%s\" must not be empty.".formatted(label);
        }

        @Override
        public String hint() {
            return "Write something, or leave it out to keep the template's own words.";
        }
    }

    record UnprintableCharacter(String slot, String character) implements Problem {
        @Override
        public String code() {
            return "unprintable-character";
        }

        @Override
        public String pointer() {
            return at("texts", slot);
        }

        @Override
        public String message() {
            return "The text holds %s, which cannot be printed.".formatted(character);
        }

        @Override
        public String hint() {
            return "Remove it.";
        }
    }

    record InkMalformed(String slot, String written) implements Problem {
        @Override
        public String code() {
            return "ink-malformed";
        }

        @Override
        public String pointer() {
            return at("inks", slot);
        }

        @Override
        public String message() {
            return "\"%s\" is not a colour.".formatted(written);
        }

        @Override
        public String hint() {
            return "Write it as # and six hexadecimal digits, for example #e4572e.";
        }
    }

    record InkNotOffered(String slot, String ink, String offered) implements Problem {
        @Override
        public String code() {
            return "ink-not-offered";
        }

        @Override
        public String pointer() {
            return at("inks", slot);
        }

        @Override
        public String message() {
            return "%s is not offered here.".formatted(ink);
        }

        @Override
        public String hint() {
            return "Choose one of: " + offered + ".";
        }
    }

    record FontNotOffered(String slot, String font, String offered) implements Problem {
        @Override
        public String code() {
            return "font-not-offered";
        }

        @Override
        public String pointer() {
            return at("fonts", slot);
        }

        @Override
        public String message() {
            return "The font \"%s\" is not offered here.".formatted(font);
        }

        @Override
        public String hint() {
            return "Choose one of: " + offered + ".";
        }
    }

    record MissingGlyph(String slot, String characters, List<Repair> repairs) implements Problem {
        @Override
        public String code() {
            return "missing-glyph";
        }

        @Override
        public String pointer() {
            return at("texts", slot);
        }

        @Override
        public String message() {
            return "No font can print %s.".formatted(characters);
        }

        @Override
        public String hint() {
            return repairs.isEmpty() ? "Write it in another way." : Repair.anyOf(repairs);
        }
    }

    /// `ownLines` is how many lines the words came with; `tried` is what came closest.
    record TooManyPictures(String slot) implements Problem {
        @Override
        public String code() {
            return "too-many-pictures";
        }

        @Override
        public String pointer() {
            return at("texts", slot);
        }

        @Override
        public String message() {
            return "So many detailed emoji cannot be drawn together.";
        }

        @Override
        public String hint() {
            return "Use fewer, above all fewer flags.";
        }
    }

    record DoesNotFit(String slot, int ownLines, int maxLines, List<FitAttempt> tried, List<Repair> repairs)
            implements Problem {
        @Override
        public String code() {
            return "does-not-fit";
        }

        @Override
        public String pointer() {
            return at("texts", slot);
        }

        @Override
        public String message() {
            if (ownLines > maxLines)
                return "This has %d lines of its own; there is room for %d.".formatted(ownLines, maxLines);
            return "This does not fit. Tried "
                    + tried.stream().map(FitAttempt::inWords).collect(Collectors.joining("; ")) + ".";
        }

        @Override
        public String hint() {
            return repairs.isEmpty() ? "Use fewer or shorter words." : Repair.anyOf(repairs);
        }
    }

    record PictureNotOffered(String slot, String picture, String offered) implements Problem {
        @Override
        public String code() {
            return "picture-not-offered";
        }

        @Override
        public String pointer() {
            return at("pictures", slot);
        }

        @Override
        public String message() {
            return "There is no picture \"%s\" here.".formatted(picture);
        }

        @Override
        public String hint() {
            return offered.isEmpty() ? "Leave it out." : "Choose one of: " + offered + ".";
        }
    }

    record PictureNotFound(String slot, String picture) implements Problem {
        @Override
        public String code() {
            return "picture-not-found";
        }

        @Override
        public String pointer() {
            return at("pictures", slot);
        }

        @Override
        public String message() {
            return "You have no picture \"%s\".".formatted(picture);
        }

        @Override
        public String hint() {
            return "Upload it first, with POST /api/pictures, as the same customer.";
        }
    }

    /// Too few pixels to be printed at this size; `needed` has enough.
    record PictureTooSmall(String slot, int ppi, int minimumPpi, PixelSize needed) implements Problem {
        @Override
        public String code() {
            return "picture-too-small";
        }

        @Override
        public String pointer() {
            return at("pictures", slot);
        }

        @Override
        public String message() {
            return "%d pixels per inch at this size; print needs %d.".formatted(ppi, minimumPpi);
        }

        @Override
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
        @Override
        public String code() {
            return "letters-of-another-font";
        }

        @Override
        public String pointer() {
            return at("fonts", slot);
        }

        @Override
        public String message() {
            return "%s has no %s: words with such letters are set in another font.".formatted(font, letters);
        }

        @Override
        public String hint() {
            return Repair.anyOf(repairs);
        }
    }

    /// Enough pixels to be printed, too few to look sharp.
    record PictureCoarse(String slot, int ppi, int sharpPpi, PixelSize needed) implements Advice {
        @Override
        public String code() {
            return "picture-coarse";
        }

        @Override
        public String pointer() {
            return at("pictures", slot);
        }

        @Override
        public String message() {
            return "%d pixels per inch at this size; from %d on it prints sharp.".formatted(ppi, sharpPpi);
        }

        @Override
        public String hint() {
            return "Use a picture of at least %s pixels, or less zoom, if you have one.".formatted(needed);
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
