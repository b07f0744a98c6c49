package org.makeready.platform.fence;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// The inside of a [FencedProcess]: answers questions, one after the other, until its input ends. Whatever a hostile
/// file does to its reader it does here, where there is nothing to take and everything can be killed.
///
/// In: length and bytes of a question. Out: one byte once it is ready, then for each question length and bytes of the
/// answer.
public final class FencedProgram {
    static final int READY = 'r';

    private FencedProgram() {}

    /// What is done with a question.
    public interface Handler {
        byte[] answer(byte[] question) throws IOException;
    }

    /// Nothing that is printed meanwhile mixes with answers.
    public static void serve(Handler work) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(System.err);
        out.write(READY);
        out.flush();
        try (var in = new DataInputStream(new BufferedInputStream(System.in))) {
            for (int length = nextLength(in); length >= 0; length = nextLength(in)) {
                var answer = work.answer(in.readNBytes(length));
                out.writeInt(answer.length);
                out.write(answer);
                out.flush();
                System.gc(); // what a large file took goes back to the machine while there is nothing to do
            }
        }
    }

    private static int nextLength(DataInputStream in) throws IOException {
        in.mark(1);
        if (in.read() < 0) return -1;
        in.reset();
        return in.readInt();
    }
}
