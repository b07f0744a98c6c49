package org.makeready.pictures;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A picture as its owner sees it: what is kept, not what was sent.
@Schema(name = "Picture")
record PictureView(
        @Schema(
                examples = "pic_4zc0d5jm2pwbe1n8qky7xa2b3c",
                description = "Use it in choices: {\"pictures\": {\"photo\": \"pic_…\"}}")
        String id,

        @Schema(examples = "4032", description = "Width in pixels, after turning the picture upright")
        int width,

        @Schema(examples = "3024") int height,

        @Schema(examples = "jpeg", description = "jpeg or png")
        String type,

        @Schema(examples = "2817345") int bytes,

        @Schema(description = "SHA-256 of the file as stored and served")
        String sha256,

        @Schema(examples = "/api/pictures/pic_4zc0d5jm2pwbe1n8qky7xa2b3c/file.jpg")
        String href,

        Instant createdAt) {
    static PictureView of(CustomerPicture picture) {
        return new PictureView(
                picture.id,
                picture.width,
                picture.height,
                picture.type,
                picture.bytes,
                picture.sha256,
                "/api/pictures/" + picture.id + "/file." + extension(picture),
                picture.createdAt);
    }

    static String extension(CustomerPicture picture) {
        return picture.type.equals("jpeg") ? "jpg" : "png";
    }
}
