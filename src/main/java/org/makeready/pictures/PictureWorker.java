package org.makeready.pictures;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/// A process of its own that develops pictures, one after the other, until its input ends. Whatever a hostile file does to a
/// decoder it does here, where there is nothing to take and everything can be killed.
///
/// In: length and bytes of a file. Out: 0, length and bytes of what became of it; or 1 + the number of the reason, and words.
public final class PictureWorker {
    private PictureWorker() {}

    public static void main(String[] arguments) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(System.err);      // nothing a decoder prints may mix with answers
        ImageIO.setUseCache(false);
        try (var in = new DataInputStream(new BufferedInputStream(System.in))) {
            for (int length = next(in); length >= 0; length = next(in)) {
                answer(in.readNBytes(length), out);
                System.gc();      // what a large picture took goes back to the machine while there is nothing to do
            }
        }
    }

    private static int next(DataInputStream in) throws IOException {
        in.mark(1);
        if (in.read() < 0) return -1;
        in.reset();
        return in.readInt();
    }

    private static void answer(byte[] file, DataOutputStream out) throws IOException {
        try {
            var developed = Developed.of(file).file();
            out.writeByte(0);
            out.writeInt(developed.length);
            out.write(developed);
        } catch (UnusablePicture e) {
            refuse(e, out);
        } catch (IOException | RuntimeException e) {      // what decoders throw at broken files is of every kind
            refuse(UnusablePicture.damaged("Its pixels cannot be read."), out);
        }
        out.flush();
    }

    private static void refuse(UnusablePicture why, DataOutputStream out) throws IOException {
        out.writeByte(1 + why.reason().ordinal());
        out.writeUTF(why.getMessage());
    }
}
