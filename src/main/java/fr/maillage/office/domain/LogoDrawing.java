package fr.maillage.office.domain;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Takes a picture that somebody sent and draws it again, small, as a PNG of our own: nothing of the file but its pixels
 * goes further. Measures are read before pixels, so that a small file that unfolds into a huge picture is refused unread.
 */
public final class LogoDrawing {

    /** Longest side of a picture that is read, in pixels. */
    public static final int LONGEST_SIDE = 4000;

    /** The most the drawing measures; on screen it is shown at a third of it, on paper whole. */
    static final int WIDEST = 720;

    static final int HIGHEST = 240;

    /** What became of a picture. */
    public sealed interface Drawn {}

    /** Drawn. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Logo(byte[] png, int width, int height) implements Drawn {}

    /** Not drawn, and why. */
    public record Refused(Reason reason) implements Drawn {}

    /** Why a picture is refused. */
    public enum Reason {
        /** There is nothing. */
        EMPTY,
        /** A drawing that could hold a program. */
        SVG,
        /** Neither PNG nor JPEG. */
        TYPE,
        /** A side is longer than {@link #LONGEST_SIDE}. */
        TOO_WIDE,
        /** It says that it is a picture and cannot be read. */
        BROKEN
    }

    private LogoDrawing() {}

    /** Draws it again, whole, no larger than it was. */
    public static Drawn draw(byte[] sent) {
        if (sent.length == 0) {
            return new Refused(Reason.EMPTY);
        }
        String type = type(sent);
        if (type.isEmpty()) {
            return new Refused(looksLikeSvg(sent) ? Reason.SVG : Reason.TYPE);
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type);
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            return Math.max(width, height) > LONGEST_SIDE
                    ? new Refused(Reason.TOO_WIDE)
                    : drawn(reader, width, height);
        } catch (IOException | RuntimeException e) {
            return new Refused(Reason.BROKEN); // ImageIO throws all kinds of things at a file made to harm
        } finally {
            reader.dispose();
        }
    }

    private static Logo drawn(ImageReader reader, int width, int height) throws IOException {
        double scale = Math.min(1, Math.min((double) WIDEST / width, (double) HIGHEST / height));
        int wide = Math.max(1, (int) Math.round(width * scale));
        int high = Math.max(1, (int) Math.round(height * scale));
        int skip = Math.max(1, (int) (0.5 / scale)); // at least twice what is drawn, and never the whole of a huge one
        ImageReadParam sparse = reader.getDefaultReadParam();
        sparse.setSourceSubsampling(skip, skip, 0, 0);
        BufferedImage read = reader.read(0, sparse);
        BufferedImage drawing = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawing.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(read, 0, 0, wide, high, null);
        pen.dispose();
        return new Logo(png(drawing), wide, high);
    }

    /** In memory from end to end: ImageIO's usual way writes a temporary file. */
    private static byte[] png(BufferedImage drawing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(drawing);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** By its first bytes; neither the name nor what the browser says counts. */
    private static String type(byte[] bytes) {
        if (startsWith(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return "png";
        }
        return startsWith(bytes, 0xff, 0xd8, 0xff) ? "jpeg" : "";
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksLikeSvg(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT);
        return head.contains("<svg") || head.contains("<?xml");
    }
}
