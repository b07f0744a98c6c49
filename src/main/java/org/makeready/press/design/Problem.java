package org.makeready.press.design;

import java.util.List;
import java.util.stream.Collectors;

/// Why choices cannot be printed, in words the customer can act on. `pointer` is an RFC 6901 JSON Pointer into the
/// choices, such as `/texts/slogan`.
public sealed interface Problem {
    /// The slot or palette role it is about.
    String slot();

    /// Where in the choices it stands: an RFC 6901 JSON Pointer, such as `/texts/slogan`.
    String pointer();

    /// A stable name for programs, such as `too-long`.
    String code();

    /// What is wrong, in one sentence for the customer.
    String message();

    /// What the customer can do about it, in one sentence.
    String hint();

    /// Suggested fixes, best first; often none.
    default List<Repair> repairs() {
        return List.of();
    }

    /// Whether it keeps the choices from being printed, or only says that they will not look their best.
    default ProblemSeverity severity() {
        return ProblemSeverity.ERROR;
    }

    /// Whether nothing is printed because of it.
    default boolean refuses() {
        return severity() == ProblemSeverity.ERROR;
    }

    /// ERROR: the choices cannot be printed. WARNING: they can, but will not look their best.
    enum ProblemSeverity {
        ERROR,
        WARNING
    }

    /// A choice for something the template does not have; `section` is the part of the choices, such as `texts`,
    /// and `known` names what there is, or is empty.
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
            return known.isEmpty() ? "The template has none. Leave this out." : "The template has: " + known + ".";
        }
    }

    /// More characters than the slot takes, counted as customers count them: grapheme clusters (UAX #29).
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
            return "The text has %d characters; the limit is %d.".formatted(length, limit);
        }

        @Override
        public String hint() {
            var shorter =
                    "Shorten the text by %d character%s".formatted(length - limit, length - limit == 1 ? "" : "s");
            return repairs.isEmpty() ? shorter + "." : shorter + ". Or: " + Repair.anyOf(repairs);
        }
    }

    /// An empty text where the template wants one.
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
            return "Enter a text, or leave it out to keep the template's own text.";
        }
    }

    /// A control character or the like, named in words.
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
            return "The text contains %s, which cannot be printed.".formatted(character);
        }

        @Override
        public String hint() {
            return "Remove it.";
        }
    }

    /// A colour that is not written as `#rrggbb`.
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

    /// A colour the role does not offer; `offered` names those it does.
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
            return "The colour %s is not available here.".formatted(ink);
        }

        @Override
        public String hint() {
            return "Choose one of: " + offered + ".";
        }
    }

    /// A font the slot does not offer; `offered` names those it does.
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
            return "The font \"%s\" is not available here.".formatted(font);
        }

        @Override
        public String hint() {
            return "Choose one of: " + offered + ".";
        }
    }

    /// Characters that no font of the press has, named in words.
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
            return repairs.isEmpty() ? "Use other characters." : Repair.anyOf(repairs);
        }
    }

    /// More outlines of emoji than one text may have.
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
            return "The text has too many detailed emoji.";
        }

        @Override
        public String hint() {
            return "Use fewer emoji, especially fewer flags.";
        }
    }

    /// Words that do not fit their place after every step the slot allows; `ownLines` is how many lines they came
    /// with, `tried` is what came closest.
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
                return "The text has %d lines; there is room for %d.".formatted(ownLines, maxLines);
            return "The text does not fit. Tried: "
                    + tried.stream().map(FitAttempt::inWords).collect(Collectors.joining("; ")) + ".";
        }

        @Override
        public String hint() {
            return repairs.isEmpty() ? "Use fewer or shorter words." : Repair.anyOf(repairs);
        }
    }

    /// A picture the template does not have; `offered` names those it has, or is empty.
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
            return "The picture \"%s\" is not available here.".formatted(picture);
        }

        @Override
        public String hint() {
            return offered.isEmpty() ? "Leave it out." : "Choose one of: " + offered + ".";
        }
    }

    /// A picture of the customer's own that the [org.makeready.press.artwork.PictureSupply] does not have.
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
            return "Picture \"%s\" not found.".formatted(picture);
        }

        @Override
        public String hint() {
            return "Upload it first with POST /api/pictures, as the same customer.";
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
            return "The picture has %d pixels per inch at this size; printing needs at least %d."
                    .formatted(ppi, minimumPpi);
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
            return "%s has no %s: words with these letters are printed in another font.".formatted(font, letters);
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
            return "The picture has %d pixels per inch at this size; it prints sharp with %d or more."
                    .formatted(ppi, sharpPpi);
        }

        @Override
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
