package fr.maillage.accounts.domain;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** A network address as tries are counted by: an IPv6 subscriber has a whole /64, so that is what counts. */
public final class Caller {

    private static final int SUBSCRIBER_BYTES = 8;

    private Caller() {}

    /** @param address numeric, as the connection has it; no name is ever looked up */
    public static String of(String address) {
        if (!address.matches("[0-9a-fA-F:.%\\w\\[\\]]*:[0-9a-fA-F:.%\\w\\[\\]]*")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), SUBSCRIBER_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
