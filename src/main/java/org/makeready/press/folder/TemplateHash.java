package org.makeready.press.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.makeready.press.geometry.Length;
import org.makeready.press.template.Product;
import org.makeready.press.template.TrimShape;

/// SHA-256 over everything that shapes the picture: the product's measures and every file with its name.
///
/// Stored versions are known by this hash, and fingerprints of what was printed hold it. So the measures are written
/// out here, in the form they had from the beginning, and no change of a type's name changes them.
final class TemplateHash {
    private TemplateHash() {}

    static String of(Product product, SortedMap<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(measures(product).getBytes(StandardCharsets.UTF_8));
            for (var file : files.entrySet()) {
                digest.update((file.getKey() + "\n" + file.getValue().length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(file.getValue());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String measures(Product product) {
        return product.formats().stream()
                .map(TemplateHash::format)
                .collect(Collectors.joining(
                        ", ", product.id() + length(product.bleed()) + length(product.safeMargin()) + "[", "]"));
    }

    private static String format(Product.Format format) {
        return "Format[id=%s, title=%s, trim=Size[width=%s, height=%s], shape=%s, price=%s]"
                .formatted(
                        format.id(),
                        format.title(),
                        length(format.trim().width()),
                        length(format.trim().height()),
                        shape(format.shape()),
                        format.price().toString());
    }

    private static String shape(TrimShape shape) {
        return switch (shape) {
            case TrimShape.Rectangle(Length cornerRadius) -> "Rectangle[cornerRadius=" + length(cornerRadius) + "]";
            case TrimShape.Oval() -> "Oval[]";
            case TrimShape.Own _ -> throw new IllegalArgumentException("Only a template has an edge of its own");
        };
    }

    private static String length(Length length) {
        return "Length[pt=" + length.pt() + "]";
    }
}
