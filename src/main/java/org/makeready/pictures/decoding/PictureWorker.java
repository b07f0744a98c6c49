package org.makeready.pictures.decoding;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.makeready.platform.fence.FencedProgram;

/// A process of its own that develops pictures.
///
/// Asked: the bytes of a file. Answered: 0 and the bytes of what became of it; or 1 + the number of the reason, and
/// words.
public final class PictureWorker {
    private PictureWorker() {}

    public static void main(String[] arguments) throws IOException {
        ImageIO.setUseCache(false);
        FencedProgram.serve(PictureWorker::answer);
    }

    private static byte[] answer(byte[] file) throws IOException {
        var answer = new ByteArrayOutputStream();
        var out = new DataOutputStream(answer);
        try {
            var developed = NormalizedPicture.of(file).file();
            out.writeByte(0);
            out.write(developed);
        } catch (UnusablePicture e) {
            refuse(e, out);
        } catch (IOException | RuntimeException e) { // what decoders throw at broken files is of every kind
            refuse(UnusablePicture.damaged("Its pixels cannot be read."), out);
        }
        return answer.toByteArray();
    }

    private static void refuse(UnusablePicture why, DataOutputStream out) throws IOException {
        out.writeByte(1 + why.reason().ordinal());
        out.writeUTF(why.getMessage());
    }
}
