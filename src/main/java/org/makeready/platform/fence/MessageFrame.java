package org.makeready.platform.fence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// A message on its way: its length in four bytes, then the message. Read, it ends where its length says.
final class MessageFrame extends InputStream {
    private final InputStream in;
    private int left;

    private MessageFrame(InputStream in, int length) {
        this.in = in;
        this.left = length;
    }

    static void write(byte[] message, DataOutputStream out) throws IOException {
        out.writeInt(message.length);
        out.write(message);
        out.flush();
    }

    static MessageFrame next(DataInputStream in, int longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) throw new IOException("Not a message of ours");
        return new MessageFrame(in, length);
    }

    @Override
    public int read() throws IOException {
        if (left == 0) return -1;
        left--;
        return in.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0 && length > 0) return -1;
        int read = in.read(into, offset, Math.min(length, left));
        left -= Math.max(read, 0);
        return read;
    }
}
