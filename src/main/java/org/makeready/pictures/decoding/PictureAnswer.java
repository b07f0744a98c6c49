package org.makeready.pictures.decoding;

/// What a [PictureWorker] says of a file.
sealed interface PictureAnswer {
    /// A JPEG or PNG file of ours.
    record NormalizedFile(byte[] file) implements PictureAnswer {}

    record Unusable(UnusablePicture.Reason reason, String detail) implements PictureAnswer {
        static Unusable of(UnusablePicture why) {
            return new Unusable(why.reason(), why.getMessage());
        }
    }
}
