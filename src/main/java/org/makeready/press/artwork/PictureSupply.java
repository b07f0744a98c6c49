package org.makeready.press.artwork;

import java.util.Optional;

/// Where the press gets customers' own pictures from.
@FunctionalInterface
public interface PictureSupply {
    PictureSupply NONE = _ -> Optional.empty();

    /// The picture of this id; empty when there is none, or none for whoever asks.
    Optional<Raster> picture(String id);
}
