package org.makeready.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.makeready.press.artwork.Raster;
import org.makeready.press.template.Art;
import org.makeready.press.template.Template;

/// Decodes every picture of a template once, where nothing can happen: reading a template looks at the heads of
/// pictures only, and the server would meet the rest when somebody wants to see it.
final class DecodedPictures {
    private final Set<Raster> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<LintFinding> findings = new ArrayList<>();

    private DecodedPictures() {}

    /// A finding for each picture that is damaged behind its head.
    static List<LintFinding> findings(Template template) {
        var decoded = new DecodedPictures();
        template.pictures()
                .forEach((name, raster) ->
                        decoded.decode(raster, "pictures/" + name, "The pixels of this picture are damaged."));
        template.art()
                .forEach((face, art) -> art.stream()
                        .flatMap(DecodedPictures::pictures)
                        .forEach(picture -> decoded.decode(
                                picture.raster(),
                                "",
                                "The pixels of a picture in the drawing of \"%s\" are damaged.".formatted(face))));
        return decoded.findings;
    }

    private static Stream<Art.Picture> pictures(Art art) {
        return switch (art) {
            case Art.Picture picture -> Stream.of(picture);
            case Art.Group group -> group.parts().stream().flatMap(DecodedPictures::pictures);
            case Art.Masked masked ->
                Stream.concat(masked.mask().stream(), masked.parts().stream()).flatMap(DecodedPictures::pictures);
            case Art.Shape _, Art.Place _ -> Stream.empty();
        };
    }

    private void decode(Raster raster, String file, String message) {
        if (!seen.add(raster)) return;
        try {
            raster.pixels();
        } catch (RuntimeException e) { // what decoders throw at broken files is of every kind
            findings.add(UploadRule.DAMAGED_PICTURE.finding(
                    file, message, "Open it in an image editor, save it again as PNG or JPEG and use the new file."));
        }
    }
}
