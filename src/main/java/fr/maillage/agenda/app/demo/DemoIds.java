package fr.maillage.agenda.app.demo;

import fr.maillage.agenda.ActivityId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifiers of what is invented: the same every time, so that loading twice changes nothing. */
public final class DemoIds {

    private DemoIds() {}

    /** Of an activity, by its key. */
    public static ActivityId activity(String key) {
        return new ActivityId(of("activity", key));
    }

    static UUID of(String kind, String key) {
        return UUID.nameUUIDFromBytes(("maillage demo " + kind + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}
