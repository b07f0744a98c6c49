package org.makeready.platform.blobs;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.makeready.platform.LimitedCopy;

/// A blob that is being written. Until it is kept nobody can see it; closed before that, it is gone.
public final class BlobDraft extends OutputStream {
    private final Path path;
    private final CommitAction keeping;
    private final FileChannel channel;
    private final MessageDigest digest;
    private long length;
    private boolean kept;

    interface CommitAction {
        void commit(String sha256, Path draft) throws IOException;
    }

    BlobDraft(Path path, CommitAction keeping) throws IOException {
        this.path = path;
        this.keeping = keeping;
        this.channel = FileChannel.open(path, CREATE_NEW, WRITE);
        this.digest = newDigest();
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        digest.update(bytes, from, count);
        var left = ByteBuffer.wrap(bytes, from, count);
        while (left.hasRemaining()) channel.write(left);
        length += count;
    }

    /// Writes everything that comes, as long as it is no more than this.
    ///
    /// @return whether it was
    public boolean copyUpTo(InputStream from, long most) throws IOException {
        return LimitedCopy.copy(from, this, most - length);
    }

    /// Of what was written so far.
    public String sha256() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    public long length() {
        return length;
    }

    /// What was written so far.
    public InputStream newInputStream() throws IOException {
        return Files.newInputStream(path);
    }

    /// Keeps it under its SHA-256, which is returned. When it returns, the bytes are on the disk and survive a power
    /// cut.
    public String commit() throws IOException {
        channel.force(true);
        channel.close();
        var sha256 = sha256();
        keeping.commit(sha256, path);
        kept = true;
        return sha256;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!kept) Files.deleteIfExists(path);
    }
}
