package org.makeready.press.finding;

/// One change to a file of a template's folder that certainly mends something. It is made in place; everything else of
/// the file stays as it was, byte for byte ([Edits]).
public sealed interface Edit {
    /// The file it changes.
    String file();

    /// Takes out an element of an SVG with all that is in it.
    record RemoveElement(Position at) implements Edit {
        @Override
        public String file() {
            return at.file();
        }
    }

    /// Takes an attribute off the element at this place; `name` as it is written, with its prefix.
    record RemoveAttribute(Position at, String name) implements Edit {
        @Override
        public String file() {
            return at.file();
        }
    }

    /// Writes an attribute on the element at this place, over the one it has.
    record SetAttribute(Position at, String name, String value) implements Edit {
        @Override
        public String file() {
            return at.file();
        }
    }

    /// Takes out all elements, attributes and declarations of a namespace.
    record RemoveNamespace(String file, String namespace) implements Edit {}

    /// Takes out the document type.
    record RemoveDoctype(String file) implements Edit {}

    /// Writes a value of a JSON file; `pointer` is a JSON pointer (RFC 6901) to one that is there, `json` what to
    /// write.
    record SetJson(String file, String pointer, String json) implements Edit {}

    /// Puts a value in front of the others of an array.
    record InsertJson(String file, String pointer, String json) implements Edit {}

    /// Takes a member out of an object, or a value out of an array.
    record RemoveJson(String file, String pointer) implements Edit {}
}
