package fr.maillage.platform;

import java.io.IOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads an address that somebody typed, without letting them reach what lies behind our own walls (SSRF): only the web’s
 * two protocols on their usual ports, never a private, loopback or otherwise special address, no redirect, bounded size
 * and time. The address that was checked is the one that is connected to, so that a name which changes its mind in
 * between gains nothing. What an operator allows ({@code MAILLAGE_OUTGOING_ALLOW}) is not checked.
 */
@Component
public class OutgoingHttp {

    /** What came of it. */
    public sealed interface Answer {}

    /** The server answered, whatever its status; a redirect is told, not followed. */
    public record Received(int status, String contentType, byte[] body) implements Answer {}

    /** Nothing was read. */
    public record Refused(Reason reason) implements Answer {}

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
        URI uri;
        try {
            uri = new URI(address.strip());
        } catch (java.net.URISyntaxException e) {
            return new Refused(Reason.NOT_A_WEB_ADDRESS);
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.matches("https?") || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return new Refused(Reason.NOT_A_WEB_ADDRESS);
        }
        int usual = scheme.equals("https") ? HTTPS : HTTP;
        int port = uri.getPort() == -1 ? usual : uri.getPort();
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean trusted = allowed.contains(host) || allowed.contains(host + ":" + port);
        if (port != usual && !trusted) {
            return new Refused(Reason.PORT);
        }
        try {
            InetAddress[] found = names.resolve(IDN.toASCII(host.replaceAll("[\\[\\]]", "")));
            if (!trusted && Arrays.stream(found).anyMatch(SpecialNetworks::contain)) {
                return new Refused(Reason.PRIVATE_NETWORK);
            }
            return new BareHttp(uri, host, found[0], port, mostBytes, longest).get();
        } catch (UnknownHostException | IllegalArgumentException e) {
            return new Refused(Reason.UNKNOWN_HOST);
        } catch (BareHttp.TooBig e) {
            return new Refused(Reason.TOO_BIG);
        } catch (java.net.SocketTimeoutException e) {
            return new Refused(Reason.TOO_SLOW);
        } catch (IOException e) {
            return new Refused(Reason.FAILED);
        }
    }
}
