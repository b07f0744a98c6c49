package org.makeready.pictures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.makeready.pictures.decoding.PictureLimits;
import org.makeready.platform.blobs.Blobs;
import org.makeready.press.artwork.PictureSupply;
import org.makeready.press.artwork.Raster;
import org.makeready.press.design.Choices;
import org.makeready.press.design.PictureChoice;

/// Gives the press the pictures a customer owns: looked up before it starts, so that it waits for nothing.
@ApplicationScoped
public class OwnPictures {
    /// Of files that stay in memory after they were read.
    private static final long READ_BYTES = 64 << 20;

    private final CustomerPictures pictures;
    private final Blobs blobs;
    /// Read lately, by SHA-256; gone when memory is short, for what is made of them takes more than their files.
    private final Cache<String, Raster> read = Caffeine.newBuilder()
            .maximumWeight(READ_BYTES)
            .softValues()
            .weigher((String _, Raster raster) -> raster.bytes().length)
            .build();

    OwnPictures(CustomerPictures pictures, Blobs blobs) {
        this.pictures = pictures;
        this.blobs = blobs;
    }

    /// The SHA-256 of each picture of the customer's own that these choices name, by id. What is not theirs is left
    /// out.
    public SortedMap<String, String> files(String owner, Choices choices) {
        return files(owner, ownIds(choices));
    }

    /// The same, of these ids.
    public SortedMap<String, String> files(String owner, Set<String> ids) {
        return ids.isEmpty() ? new TreeMap<>() : new TreeMap<>(pictures.files(owner, ids));
    }

    public PictureSupply of(String owner, Choices choices) {
        return of(files(owner, choices), choices);
    }

    /// Those of these very files that the choices name, whatever became of the ids since.
    public PictureSupply of(Map<String, String> files, Choices choices) {
        var rasters = ownIds(choices).stream()
                .filter(files::containsKey)
                .collect(Collectors.toMap(Function.identity(), id -> raster(files.get(id))));
        return id -> Optional.ofNullable(rasters.get(id));
    }

    /// The ids of customers' own pictures among the choices.
    public static Set<String> ownIds(Choices choices) {
        return choices.pictures().values().stream()
                .map(PictureChoice::picture)
                .filter(name -> name.startsWith(PictureChoice.OWN))
                .collect(Collectors.toSet());
    }

    private Raster raster(String sha256) {
        return read.get(sha256, _ -> Raster.read(bytes(sha256), PictureLimits.KEPT_PIXELS));
    }

    private byte[] bytes(String sha256) {
        try {
            return Files.readAllBytes(
                    blobs.find(sha256).orElseThrow(() -> new IllegalStateException("Blob " + sha256 + " is missing")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
