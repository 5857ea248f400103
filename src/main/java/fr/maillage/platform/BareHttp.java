package fr.maillage.platform;

import fr.maillage.platform.OutgoingHttp.Received;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    /** The body is longer than allowed. */
    static final class TooBig extends IOException {

        private static final long serialVersionUID = 1L;

        TooBig() {
            super("Too big");
        }
    }

    private final URI uri;
    private final String host;
    private final InetAddress address;
    private final int port;
    private final int mostBytes;
    private final long deadline;

    BareHttp(URI uri, String host, InetAddress address, int port, int mostBytes, Duration longest) {
        this.uri = uri;
        this.host = host;
        this.address = address;
        this.port = port;
        this.mostBytes = mostBytes;
        this.deadline = System.nanoTime() + longest.toNanos();
    }

    Received get() throws IOException {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port), left());
            plain.setSoTimeout(left());
            try (Socket socket = isSecure() ? secured(plain) : plain) {
                socket.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                return answer(socket, new BufferedInputStream(socket.getInputStream()));
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
                + "\r\nUser-Agent: Maillage\r\nAccept: */*\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n";
    }

    private Received answer(Socket socket, InputStream in) throws IOException {
        String[] status = line(socket, in).split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("[1-5][0-9]{2}")) {
            throw new IOException("Not HTTP");
        }
        Map<String, String> headers = headers(socket, in);
        byte[] body = headers.getOrDefault("transfer-encoding", "")
                        .toLowerCase(Locale.ROOT)
                        .endsWith("chunked")
                ? chunks(socket, in)
                : read(socket, in, length(headers));
        return new Received(Integer.parseInt(status[1]), headers.getOrDefault("content-type", ""), body);
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

    private byte[] chunks(Socket socket, InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line(socket, in).split(";", 2)[0].strip();
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                throw new IOException("Broken chunk");
            }
            long length = Long.parseLong(size, 16);
            if (length == 0) {
                return body.toByteArray();
            }
            if (body.size() + length > mostBytes) {
                throw new TooBig();
            }
            body.write(read(socket, in, length));
            line(socket, in);
        }
    }

    /** So many bytes; all that come when the length is -1. */
    private byte[] read(Socket socket, InputStream in, long length) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[LONGEST_LINE];
        while (length < 0 || body.size() < length) {
            socket.setSoTimeout(left());
            int most = length < 0 ? part.length : (int) Math.min(part.length, length - body.size());
            int came = in.read(part, 0, most);
            if (came < 0) {
                if (length < 0) {
                    break;
                }
                throw new IOException("Cut short");
            }
            body.write(part, 0, came);
            if (body.size() > mostBytes) {
                throw new TooBig();
            }
        }
        return body.toByteArray();
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
