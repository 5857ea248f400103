package fr.maillage.needs.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where it could take place, and what is there.
 *
 * @param name such as « salle des fêtes »; may be empty
 * @param address street and number; may be empty
 * @param tables how many; null when nobody looked
 * @param power sockets; null when nobody looked
 * @param network null when nobody tried
 * @param stepFree null when nobody looked
 * @param checkedOn when somebody tried the room, list in hand
 */
public record Room(
        String name,
        String address,
        @Nullable Integer tables,
        @Nullable Power power,
        @Nullable Network network,
        @Nullable Boolean stepFree,
        @Nullable LocalDate checkedOn) {

    /** Nobody said anything of it. */
    public static final Room UNKNOWN = new Room("", "", null, null, null, null, null);

    /** Sockets in the room. Stored by name: never rename. */
    public enum Power {
        NONE,
        /** One or two. */
        SOME,
        /** Near the tables, or with extension leads. */
        PLENTY
    }

    /** What a telephone or a computer reaches there. Stored by name: never rename. */
    public enum Network {
        NONE,
        /** A mobile telephone loads a page. */
        MOBILE,
        /** The town hall's box or Wi-Fi. */
        FIXED
    }

    /** Whether nobody said anything of it. */
    public boolean isUnknown() {
        return name.isEmpty()
                && address.isEmpty()
                && tables == null
                && power == null
                && network == null
                && stepFree == null;
    }
}
