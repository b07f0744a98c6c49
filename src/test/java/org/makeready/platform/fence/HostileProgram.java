package org.makeready.platform.fence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A worker that fell to a hostile file: it is ready like any other, and answers what it likes.
final class HostileProgram {
    static final String MANNER = "manner";

    private HostileProgram() {}

    enum Manner {
        NEGATIVE_LENGTH,
        LENGTH_BEYOND_THE_LIMIT,
        HALF_AN_ANSWER,
        NO_ANSWER,
        ANSWER_WITHOUT_END,
        NO_CBOR,
        ANOTHER_RECORD
    }

    public static void main(String[] arguments) throws Exception {
        System.out.write(FencedProgram.READY);
        System.out.flush();
        var in = new DataInputStream(System.in);
        in.readNBytes(in.readInt());
        var out = new DataOutputStream(System.out);
        answer(Manner.valueOf(System.getProperty(MANNER)), out);
        System.in.read();
    }

    private static void answer(Manner manner, DataOutputStream out) throws Exception {
        switch (manner) {
            case NEGATIVE_LENGTH -> out.writeInt(-1);
            case LENGTH_BEYOND_THE_LIMIT -> out.writeInt(Integer.MAX_VALUE);
            case HALF_AN_ANSWER -> {
                out.writeInt(100);
                out.write(0xBF);
                out.flush();
                System.exit(0);
            }
            case NO_ANSWER -> Thread.sleep(Long.MAX_VALUE);
            case ANSWER_WITHOUT_END -> dripForever(out);
            case NO_CBOR -> send("{\"length\": 1}".getBytes(StandardCharsets.UTF_8), out);
            case ANOTHER_RECORD -> send(WorkerCodec.encode(new Stranger(1), Stranger.class), out);
        }
        out.flush();
    }

    record Stranger(int years) {}

    private static void send(byte[] message, DataOutputStream out) throws IOException {
        MessageFrame.write(message, out);
    }

    private static void dripForever(OutputStream out) throws IOException, InterruptedException {
        out.write(new byte[] {0, 0, 4, 0, 0x5A, 0, 0, 3, 0});
        while (true) {
            out.write(1);
            out.flush();
            Thread.sleep(50);
        }
    }
}
