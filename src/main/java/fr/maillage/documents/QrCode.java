package fr.maillage.documents;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A QR code (ISO/IEC 18004) drawn as one SVG path, for paper. */
public final class QrCode {

    /** White modules that the standard wants around the code (section 6.3.8). */
    private static final int QUIET = 4;

    private QrCode() {}

    /**
     * The code as an {@code <svg>} element, one unit a module, black on white, hidden from screen readers: the address stands
     * beside it in letters. Error correction level M: a crease or a stain does not kill it.
     *
     * @param address what the camera reads, at most about 2,000 characters
     */
    public static String svg(String address) {
        ByteMatrix modules = modules(address);
        int size = modules.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int length = run(modules, x, y);
                if (length > 0) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(length)
                            .append("v1h-")
                            .append(length)
                            .append('z');
                    x += length;
                }
            }
        }
        return "<svg class=\"qr\" viewBox=\"0 0 " + size + " " + size
                + "\" aria-hidden=\"true\" shape-rendering=\"crispEdges\">" + "<path fill=\"#fff\" d=\"M0 0h" + size
                + "v" + size + "H0z\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }

    /**
     * The same for a PDF file, with what a screen reader says of it.
     *
     * @param millimetres its side, the quiet edge included; a telephone reads from ten times as far
     * @param words such as « Code QR : la page de l’atelier »
     */
    public static String onPaper(String address, int millimetres, String words) {
        return Drawing.onPaper(svg(address), millimetres, millimetres, words);
    }

    private static int run(ByteMatrix modules, int x, int y) {
        int end = x;
        while (end < modules.getWidth() && modules.get(end, y) == 1) {
            end++;
        }
        return end - x;
    }

    private static ByteMatrix modules(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + address.length() + " characters", e);
        }
    }
}
