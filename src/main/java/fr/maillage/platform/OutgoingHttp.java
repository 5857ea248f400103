package fr.maillage.platform;

import fr.maillage.platform.BareHttp.Reply;
import fr.maillage.platform.BareHttp.Target;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.IDN;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads an address that somebody typed, without letting them reach what lies behind our own walls (SSRF): only the web’s
 * two protocols on their usual ports, never a private, loopback or otherwise special address, bounded size and time, no
 * redirect or, for a download, few and each checked again. The address that was checked is the one that is connected to, so that a name which changes its mind in
 * between gains nothing. What an operator allows ({@code MAILLAGE_OUTGOING_ALLOW}) is not checked.
 */
@Component
public class OutgoingHttp {

    /** What came of it. */
    public sealed interface Answer {}

    /** The server answered, whatever its status; a redirect is told, not followed. */
    public record Received(int status, String contentType, byte[] body) implements Answer {}

    /** What came of a download. */
    public sealed interface Download {}

    /**
     * The server answered. Only a 200 has its body in the file; redirects have been followed.
     *
     * @param headers their names in lower case
     * @param bytes in the file
     */
    public record Saved(int status, Map<String, String> headers, long bytes) implements Download {}

    /** Nothing was read. */
    public record Refused(Reason reason) implements Answer, Download {}

    /** Why nothing was read. */
    public enum Reason {
        /** Not an http or https address with a host, or one with a user in it. */
        NOT_A_WEB_ADDRESS,
        /** A port that is not the protocol’s. */
        PORT,
        /** The name is not known. */
        UNKNOWN_HOST,
        /** The name leads to a private or special network. */
        PRIVATE_NETWORK,
        /** Led elsewhere too often, or from a protected page to one that is not. */
        REDIRECTS,
        /** More bytes than allowed. */
        TOO_BIG,
        /** Not finished in time. */
        TOO_SLOW,
        /** The exchange failed. */
        FAILED
    }

    /** How names are turned into addresses; the machine’s own way, but for tests. */
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int OK = 200;
    private static final Set<Integer> REDIRECTED = Set.of(301, 302, 303, 307, 308);

    /** The most redirects that a download follows; each is checked like the first address. */
    public static final int MOST_REDIRECTS = 5;

    private final Set<String> allowed;
    private final Names names;

    @Autowired
    OutgoingHttp(@Value("${maillage.outgoing-allow:}") String allow) {
        this(allow, InetAddress::getAllByName);
    }

    OutgoingHttp(String allow, Names names) {
        this.names = names;
        allowed = Arrays.stream(allow.split("[,\\s]+", -1))
                .filter(each -> !each.isEmpty())
                .map(each -> each.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads what lies there.
     *
     * @param mostBytes of the body
     * @param longest for everything, from the name to the last byte
     */
    public Answer get(String address, int mostBytes, Duration longest) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            Reply reply = new BareHttp(target(address), Map.of(), mostBytes, deadline(longest)).get(body, _ -> true);
            return new Received(reply.status(), reply.headers().getOrDefault("content-type", ""), body.toByteArray());
        } catch (IOException e) {
            return refusal(e);
        }
    }

    /**
     * Brings what lies there into a file, by way of at most {@value #MOST_REDIRECTS} redirects.
     *
     * @param headers to send with the question, such as {@code If-None-Match}
     * @param file written anew; when the answer is not 200 or nothing was read, what it holds means nothing
     * @param longest for everything, redirects included
     */
    public Download download(String address, Map<String, String> headers, Path file, long mostBytes, Duration longest) {
        long deadline = deadline(longest);
        try {
            Target target = target(address);
            for (int redirects = 0; ; redirects++) {
                Reply reply;
                try (OutputStream body = new BufferedOutputStream(Files.newOutputStream(file))) {
                    reply = new BareHttp(target, headers, mostBytes, deadline).get(body, status -> status == OK);
                }
                String elsewhere = reply.headers().get("location");
                if (!REDIRECTED.contains(reply.status()) || elsewhere == null) {
                    return new Saved(reply.status(), Map.copyOf(reply.headers()), Files.size(file));
                }
                if (redirects == MOST_REDIRECTS) {
                    throw new NotThere(Reason.REDIRECTS);
                }
                target = next(target, elsewhere);
            }
        } catch (IOException e) {
            return refusal(e);
        }
    }

    private Target next(Target from, String location) throws IOException {
        try {
            Target next = target(from.uri().resolve(location.strip()).toString());
            if (isSecure(from.uri()) && !isSecure(next.uri())) {
                throw new NotThere(Reason.REDIRECTS);
            }
            return next;
        } catch (IllegalArgumentException e) {
            throw new NotThere(Reason.NOT_A_WEB_ADDRESS);
        }
    }

    /** Where an address leads, once it has been checked. */
    private Target target(String address) throws IOException {
        URI uri;
        try {
            uri = new URI(address.strip());
        } catch (java.net.URISyntaxException e) {
            throw new NotThere(Reason.NOT_A_WEB_ADDRESS);
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.matches("https?") || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new NotThere(Reason.NOT_A_WEB_ADDRESS);
        }
        int usual = scheme.equals("https") ? HTTPS : HTTP;
        int port = uri.getPort() == -1 ? usual : uri.getPort();
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean trusted = allowed.contains(host) || allowed.contains(host + ":" + port);
        if (port != usual && !trusted) {
            throw new NotThere(Reason.PORT);
        }
        try {
            InetAddress[] found = names.resolve(IDN.toASCII(host.replaceAll("[\\[\\]]", "")));
            if (!trusted && Arrays.stream(found).anyMatch(SpecialNetworks::contain)) {
                throw new NotThere(Reason.PRIVATE_NETWORK);
            }
            return new Target(uri, host, found[0], port);
        } catch (UnknownHostException | IllegalArgumentException e) {
            throw new NotThere(Reason.UNKNOWN_HOST);
        }
    }

    private static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private static long deadline(Duration longest) {
        return System.nanoTime() + longest.toNanos();
    }

    private static Refused refusal(IOException failure) {
        return new Refused(
                switch (failure) {
                    case NotThere refused -> refused.reason;
                    case BareHttp.TooBig _ -> Reason.TOO_BIG;
                    case SocketTimeoutException _ -> Reason.TOO_SLOW;
                    default -> Reason.FAILED;
                });
    }

    /** Said before anything is asked. */
    private static final class NotThere extends IOException {

        private static final long serialVersionUID = 1L;

        private final Reason reason;

        NotThere(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }
    }
}
