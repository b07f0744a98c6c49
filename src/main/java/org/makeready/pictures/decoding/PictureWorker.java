package org.makeready.pictures.decoding;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.makeready.pictures.decoding.PictureAnswer.NormalizedFile;
import org.makeready.pictures.decoding.PictureAnswer.Unusable;
import org.makeready.platform.fence.FencedProgram;
import org.makeready.platform.fence.WorkerProtocol;

/// A process of its own that develops pictures.
public final class PictureWorker {
    static final WorkerProtocol<PictureQuestion, PictureAnswer> PROTOCOL =
            new WorkerProtocol<>(PictureQuestion.class, PictureAnswer.class);

    private PictureWorker() {}

    /// A file as it was sent.
    record PictureQuestion(byte[] file) {}

    public static void main(String[] arguments) throws IOException {
        ImageIO.setUseCache(false);
        FencedProgram.serve(PROTOCOL, sample(), PictureWorker::answer);
    }

    static PictureQuestion sample() throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "jpeg", file);
        return new PictureQuestion(file.toByteArray());
    }

    static PictureAnswer answer(PictureQuestion question) {
        try {
            return new NormalizedFile(NormalizedPicture.of(question.file()).file());
        } catch (UnusablePicture e) {
            return Unusable.of(e);
        } catch (IOException | RuntimeException e) { // what decoders throw at broken files is of every kind
            return Unusable.of(UnusablePicture.damaged("Its pixels cannot be read."));
        }
    }
}
