package org.makeready.pictures;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import org.makeready.platform.blobs.Blobs;

/// Removes the files of pictures deleted a day ago which no design and no order uses. Done a few at a time whenever
/// someone sends or deletes a picture: where nobody does, there is nothing to save.
@ApplicationScoped
class PictureSweep {
    private static final int AT_ONCE = 10;

    private final CustomerPictures pictures;
    private final Instance<PictureUse> uses;
    private final Blobs blobs;
    private final Clock clock;

    PictureSweep(CustomerPictures pictures, @Any Instance<PictureUse> uses, Blobs blobs, Clock clock) {
        this.pictures = pictures;
        this.uses = uses;
        this.blobs = blobs;
        this.clock = clock;
    }

    void sweep() {
        var due = pictures.deletedBefore(clock.instant().minus(PictureQuota.GRACE), AT_ONCE);
        due.stream()
                .filter(picture -> uses.stream().noneMatch(use -> use.uses(picture.owner, picture.id)))
                .forEach(this::remove);
    }

    /// The row first: a crash in between leaves a file nobody names, never a name without its file.
    private void remove(CustomerPicture picture) {
        QuarkusTransaction.requiringNew()
                .run(() -> pictures.update("removedAt = ?1 where id = ?2", clock.instant(), picture.id));
        QuarkusTransaction.requiringNew().run(() -> {
            pictures.lock(picture.sha256);
            if (pictures.count("sha256 = ?1 and removedAt is null", picture.sha256) == 0) blobs.remove(picture.sha256);
        });
    }
}
