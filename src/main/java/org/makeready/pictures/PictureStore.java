package org.makeready.pictures;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import org.makeready.pictures.decoding.PictureFile;
import org.makeready.pictures.decoding.PictureLimits;
import org.makeready.pictures.decoding.PictureWorkers;
import org.makeready.pictures.decoding.UnusablePicture;
import org.makeready.platform.Ids;
import org.makeready.platform.blobs.Blobs;
import org.makeready.platform.http.Refusals;
import org.makeready.press.artwork.Raster;

/// Takes pictures in: looks at the head, has them developed, keeps the file and only then the row.
@ApplicationScoped
class PictureStore {
    private final PictureWorkers workers;
    private final CustomerPictures pictures;
    private final Blobs blobs;
    private final PictureSweep sweep;
    private final Clock clock;

    PictureStore(PictureWorkers workers, CustomerPictures pictures, Blobs blobs, PictureSweep sweep, Clock clock) {
        this.workers = workers;
        this.pictures = pictures;
        this.blobs = blobs;
        this.sweep = sweep;
        this.clock = clock;
    }

    /// `fresh` unless the customer had the same picture already.
    record StoredPicture(CustomerPicture picture, boolean created) {}

    /// @param sent a file whose head has been looked at
    StoredPicture add(String owner, Path sent) {
        requireSpace(owner);
        try {
            return save(owner, verified(workers.normalize(sent)));
        } catch (UnusablePicture e) {
            throw e.problem();
        }
    }

    void delete(String owner, String id) {
        QuarkusTransaction.requiringNew().run(() -> {
            var picture = pictures.find("id = ?1 and owner = ?2 and deletedAt is null", id, owner)
                    .firstResultOptional()
                    .orElseThrow(() -> Refusals.notFound("picture"));
            picture.deletedAt = clock.instant();
        });
        sweep.sweep();
    }

    /// What a worker hands over is looked at like everything from outside: a decoder may have been tricked.
    private static Raster verified(byte[] developed) throws UnusablePicture {
        PictureFile.read(developed);
        try {
            return Raster.read(developed, PictureLimits.KEPT_PIXELS);
        } catch (IllegalArgumentException e) {
            throw UnusablePicture.unreadable();
        }
    }

    private StoredPicture save(String owner, Raster raster) {
        sweep.sweep();
        return QuarkusTransaction.requiringNew().call(() -> {
            pictures.lock(owner);
            pictures.lock(raster.hash());
            var known = pictures.findSame(owner, raster.hash());
            if (known.isPresent()) return new StoredPicture(known.get(), false);
            requireQuota(owner, raster.bytes().length);
            blobs.put(raster.bytes());
            var picture = row(owner, raster);
            pictures.persist(picture);
            return new StoredPicture(picture, true);
        });
    }

    private CustomerPicture row(String owner, Raster raster) {
        var picture = new CustomerPicture();
        picture.id = Ids.picture();
        picture.owner = owner;
        picture.sha256 = raster.hash();
        picture.type = raster.fileFormat() == Raster.FileFormat.JPEG ? "jpeg" : "png";
        picture.width = raster.width();
        picture.height = raster.height();
        picture.bytes = raster.bytes().length;
        picture.createdAt = clock.instant();
        return picture;
    }

    /// Before the work, so that nobody who is full keeps the workers busy.
    private void requireSpace(String owner) {
        QuarkusTransaction.requiringNew().run(() -> requireQuota(owner, 0));
    }

    private void requireQuota(String owner, int more) {
        if (pictures.count(owner) >= PictureQuota.PICTURES_OF_ONE_CUSTOMER) {
            throw Refusals.conflict(
                    "picture-quota",
                    "You have %,d pictures, which is the maximum. Delete pictures you no longer need."
                            .formatted(PictureQuota.PICTURES_OF_ONE_CUSTOMER));
        }
        if (pictures.bytes(owner) + more > PictureQuota.BYTES_OF_ONE_CUSTOMER) {
            throw Refusals.conflict(
                    "picture-quota",
                    "Your pictures may have at most %d million bytes in total. Delete pictures you no longer need."
                            .formatted(PictureQuota.BYTES_OF_ONE_CUSTOMER / 1_000_000));
        }
    }
}
