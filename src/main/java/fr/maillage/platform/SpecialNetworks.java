package fr.maillage.platform;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Addresses that are not on the public internet, or that wrap one that may not be (IANA special-purpose registries, RFC 6890). */
final class SpecialNetworks {

    private static final List<String> NETWORKS = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "fc00::/7",
            "fe80::/9",
            "ff00::/8");

    private SpecialNetworks() {}

    static boolean contain(InetAddress address) {
        return NETWORKS.stream().anyMatch(network -> contains(network, address.getAddress()));
    }

    private static boolean contains(String network, byte[] address) {
        String[] parts = network.split("/", -1);
        byte[] prefix = InetAddress.ofLiteral(parts[0]).getAddress();
        int bits = Integer.parseInt(parts[1]);
        if (prefix.length != address.length || !Arrays.equals(prefix, 0, bits / 8, address, 0, bits / 8)) {
            return false;
        }
        int rest = bits % 8;
        int mask = 0xFF00 >> rest;
        return rest == 0 || ((prefix[bits / 8] ^ address[bits / 8]) & mask & 0xFF) == 0;
    }
}
