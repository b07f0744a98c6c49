package org.makeready.platform.fence;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// The inside of a [FencedProcess]: answers questions, one after the other, until its input ends. Whatever a hostile
/// file does to its reader it does here, where there is nothing to take and everything can be killed.
///
/// In: questions. Out: one byte once it is ready, then for each question an answer. Both are a [MessageFrame] of what
/// [WorkerCodec] writes.
public final class FencedProgram {
    static final int READY = 'r';

    private FencedProgram() {}

    /// What is done with a question.
    public interface Handler<Q, A> {
        A answer(Q question);
    }

    /// Nothing that is printed meanwhile mixes with answers.
    ///
    /// @param sample is answered before the program is ready, so that the first real question is measured by its
    ///               own work and not by the loading of classes
    public static <Q, A> void serve(WorkerProtocol<Q, A> protocol, Q sample, Handler<Q, A> handler) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(System.err);
        var first = protocol.decodeQuestion(new ByteArrayInputStream(protocol.encodeQuestion(sample)));
        protocol.encodeAnswer(handler.answer(first));
        out.write(READY);
        out.flush();
        try (var in = new DataInputStream(new BufferedInputStream(System.in))) {
            while (hasMore(in)) {
                var question = protocol.decodeQuestion(MessageFrame.next(in, Integer.MAX_VALUE));
                MessageFrame.write(protocol.encodeAnswer(handler.answer(question)), out);
                System.gc(); // what a large file took goes back to the machine while there is nothing to do
            }
        }
    }

    private static boolean hasMore(DataInputStream in) throws IOException {
        in.mark(1);
        if (in.read() < 0) return false;
        in.reset();
        return true;
    }
}
