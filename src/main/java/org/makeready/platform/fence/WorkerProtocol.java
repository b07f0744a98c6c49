package org.makeready.platform.fence;

import java.io.IOException;
import java.io.InputStream;

/// What a server and one kind of worker say to each other: records, or sealed interfaces of records, as [WorkerCodec]
/// writes them.
public record WorkerProtocol<Q, A>(Class<Q> questions, Class<A> answers) {
    public byte[] encodeQuestion(Q question) {
        return WorkerCodec.encode(question, questions);
    }

    Q decodeQuestion(InputStream message) throws IOException {
        return WorkerCodec.decode(message, questions);
    }

    byte[] encodeAnswer(A answer) {
        return WorkerCodec.encode(answer, answers);
    }

    /// @throws IOException when a worker, perhaps no longer its own master, says something else
    A decodeAnswer(InputStream message) throws IOException {
        return WorkerCodec.decode(message, answers);
    }
}
