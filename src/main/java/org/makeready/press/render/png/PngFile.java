package org.makeready.press.render.png;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes pixels as a PNG file (ISO/IEC 15948): 8 bits a channel, RGB or RGBA, every row filtered by the one above.
/// Fast compression on purpose: at the JDK's own level the encoder costs ten times the drawing.
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte UP = 2;
    private static final int LEVEL = 3;
    private static final int COLOUR = 2, COLOUR_AND_ALPHA = 6;

    private PngFile() {}

    /// Alpha is written only where some pixel is not opaque.
    ///
    /// @param pixels `TYPE_INT_ARGB`
    static byte[] write(BufferedImage pixels) {
        boolean alpha = translucent(pixels);
        var out = new ByteArrayOutputStream(pixels.getWidth() * pixels.getHeight() / 2 + 1024);
        out.writeBytes(SIGNATURE);
        var head = ByteBuffer.allocate(13).putInt(pixels.getWidth()).putInt(pixels.getHeight()).put((byte) 8)
                .put((byte) (alpha ? COLOUR_AND_ALPHA : COLOUR));
        chunk(out, "IHDR", head.array(), 13);
        chunk(out, "sRGB", new byte[] {0}, 1);
        byte[] rows = rows(pixels, alpha ? 4 : 3);
        var deflater = new Deflater(LEVEL);
        deflater.setInput(rows);
        deflater.finish();
        byte[] packed = new byte[rows.length + rows.length / 1000 + 64];
        int length = deflater.deflate(packed);
        deflater.end();
        chunk(out, "IDAT", packed, length);
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static boolean translucent(BufferedImage pixels) {
        for (int argb : ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData()) if (argb >>> 24 != 0xFF) return true;
        return false;
    }

    private static byte[] rows(BufferedImage pixels, int channels) {
        int width = pixels.getWidth();
        int[] argb = ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
        byte[] rows = new byte[(width * channels + 1) * pixels.getHeight()];
        int to = 0;
        for (int y = 0; y < pixels.getHeight(); y++) {
            rows[to++] = UP;
            for (int x = 0; x < width; x++) {
                int here = argb[y * width + x];
                int above = y == 0 ? 0 : argb[(y - 1) * width + x];
                rows[to++] = (byte) ((here >> 16) - (above >> 16));
                rows[to++] = (byte) ((here >> 8) - (above >> 8));
                rows[to++] = (byte) (here - above);
                if (channels == 4) rows[to++] = (byte) ((here >>> 24) - (above >>> 24));
            }
        }
        return rows;
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(name);
        out.write(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
