package org.makeready.press.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What has been drawn below something, up to the group that keeps it apart from everything else.
///
/// @param here what the nearest group around it holds so far
record Below(Optional<Below> outer, List<Art> here) {
    static Below nothing(List<Art> here) {
        return new Below(Optional.empty(), here);
    }

    Below and(List<Art> inner) {
        return new Below(Optional.of(this), inner);
    }

    /// Bottom first.
    List<Art> art() {
        return Stream.concat(outer.stream().flatMap(below -> below.art().stream()), here.stream())
                .toList();
    }
}
