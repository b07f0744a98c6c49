package org.makeready.press.svg;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.makeready.press.template.Art;

/// What has been drawn below something, up to the group that keeps it apart from everything else.
///
/// @param here what the nearest group around it holds so far
record BlendBackdrop(Optional<BlendBackdrop> outer, List<Art> here) {
    static BlendBackdrop nothing(List<Art> here) {
        return new BlendBackdrop(Optional.empty(), here);
    }

    BlendBackdrop and(List<Art> inner) {
        return new BlendBackdrop(Optional.of(this), inner);
    }

    /// Bottom first.
    List<Art> art() {
        return Stream.concat(outer.stream().flatMap(below -> below.art().stream()), here.stream())
                .toList();
    }
}
