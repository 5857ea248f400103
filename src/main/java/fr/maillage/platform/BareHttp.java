package fr.maillage.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One GET over a connection to an address already chosen, which the JDK’s clients cannot do: they resolve the name again.
 * HTTP/1.1 (RFC 9112), nothing kept alive, nothing compressed. The certificate must be the name’s.
 */
final class BareHttp {

    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_LINES = 100;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final Pattern SENDABLE = Pattern.compile("[\\x20-\\x7e]{1,1000}");

    /** The body is longer than allowed. */
    static final class TooBig extends IOException {

        private static final long serialVersionUID = 1L;

        TooBig() {
            super("Too big");
        }
    }

    /**
     * Where to go: the address typed, and the one of the machine that was found behind its name and checked.
     *
     * @param host in lower case, in brackets when it is an IPv6 address
     */
    record Target(URI uri, String host, InetAddress address, int port) {}

    /** What was answered, but for the body; names of headers in lower case. */
    record Reply(int status, Map<String, String> headers) {}

    private final URI uri;
    private final String host;
    private final InetAddress address;
    private final int port;
    private final Map<String, String> asked;
    private final long mostBytes;
    private final long deadline;

    /**
     * @param asked headers to send; one that cannot be sent as it is (RFC 9110, section 5.5) is left out
     * @param deadline by {@link System#nanoTime}, for everything
     */
    BareHttp(Target target, Map<String, String> asked, long mostBytes, long deadline) {
        this.uri = target.uri();
        this.host = target.host();
        this.address = target.address();
        this.port = target.port();
        this.asked = asked;
        this.mostBytes = mostBytes;
        this.deadline = deadline;
    }

    /**
     * Asks once.
     *
     * @param body where the body goes
     * @param wanted the statuses whose body is wanted; others' are not read
     */
    Reply get(OutputStream body, IntPredicate wanted) throws IOException {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), left());
            plain.setSoTimeout(left());
            try (Socket socket = isSecure() ? secured(plain) : plain) {
                socket.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                return answer(socket, new BufferedInputStream(socket.getInputStream()), body, wanted);
            }
        }
    }

    private boolean isSecure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private SSLSocket secured(Socket plain) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host.replaceAll("[\\[\\]]", ""), port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private String request() {
        String path =
                uri.toASCIIString().replaceFirst("(?i)^https?://[^/?#]*", "").replaceFirst("#.*", "");
        boolean usual = port == (isSecure() ? 443 : 80);
        return "GET " + (path.startsWith("/") ? "" : "/") + path + " HTTP/1.1\r\nHost: " + host
                + (usual ? "" : ":" + port)
                + "\r\nUser-Agent: Maillage\r\nAccept: */*\r\nAccept-Encoding: identity\r\n" + sent()
                + "Connection: close\r\n\r\n";
    }

    private String sent() {
        StringBuilder lines = new StringBuilder();
        asked.forEach((name, value) -> {
            if (SENDABLE.matcher(value).matches()) {
                lines.append(name).append(": ").append(value).append("\r\n");
            }
        });
        return lines.toString();
    }

    private Reply answer(Socket socket, InputStream in, OutputStream body, IntPredicate wanted) throws IOException {
        String[] first = line(socket, in).split(" ", 3);
        if (first.length < 2 || !first[0].startsWith("HTTP/1.") || !first[1].matches("[1-5][0-9]{2}")) {
            throw new IOException("Not HTTP");
        }
        Map<String, String> headers = headers(socket, in);
        int status = Integer.parseInt(first[1]);
        if (wanted.test(status) && status != NO_CONTENT && status != NOT_MODIFIED) {
            if (headers.getOrDefault("transfer-encoding", "")
                    .toLowerCase(Locale.ROOT)
                    .endsWith("chunked")) {
                chunks(socket, in, body);
            } else {
                read(socket, in, length(headers), mostBytes, body);
            }
        }
        return new Reply(status, headers);
    }

    private Map<String, String> headers(Socket socket, InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (int i = 0; i < MOST_LINES; i++) {
            String line = line(socket, in);
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        throw new IOException("Too many headers");
    }

    private long length(Map<String, String> headers) throws IOException {
        String length = headers.get("content-length");
        if (length == null) {
            return -1;
        }
        if (!length.matches("[0-9]{1,18}")) {
            throw new IOException("No length");
        }
        if (Long.parseLong(length) > mostBytes) {
            throw new TooBig();
        }
        return Long.parseLong(length);
    }

    private void chunks(Socket socket, InputStream in, OutputStream body) throws IOException {
        long left = mostBytes;
        while (true) {
            String size = line(socket, in).split(";", 2)[0].strip();
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                throw new IOException("Broken chunk");
            }
            long length = Long.parseLong(size, 16);
            if (length == 0) {
                return;
            }
            if (length > left) {
                throw new TooBig();
            }
            read(socket, in, length, left, body);
            left -= length;
            line(socket, in);
        }
    }

    /** So many bytes; all that come when the length is -1. */
    private void read(Socket socket, InputStream in, long length, long most, OutputStream body) throws IOException {
        byte[] part = new byte[LONGEST_LINE];
        long read = 0;
        while (length < 0 || read < length) {
            socket.setSoTimeout(left());
            int came = in.read(part, 0, length < 0 ? part.length : (int) Math.min(part.length, length - read));
            if (came < 0) {
                if (length < 0) {
                    return;
                }
                throw new IOException("Cut short");
            }
            read += came;
            if (read > most) {
                throw new TooBig();
            }
            body.write(part, 0, came);
        }
    }

    private String line(Socket socket, InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < LONGEST_LINE) {
            socket.setSoTimeout(left());
            int next = in.read();
            if (next == '\n' || next < 0) {
                if (next < 0 && line.isEmpty()) {
                    throw new IOException("Nothing came");
                }
                return line.toString().stripTrailing();
            }
            line.append((char) next);
        }
        throw new IOException("Line too long");
    }

    /** Milliseconds until the deadline, at least one. */
    private int left() throws SocketTimeoutException {
        long millis = (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            throw new SocketTimeoutException("Too slow");
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }
}
