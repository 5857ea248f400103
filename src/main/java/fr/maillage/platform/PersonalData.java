package fr.maillage.platform;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one module holds on people, declared and within reach of the person concerned. One bean a module that holds any. */
public interface PersonalData {

    /** Its lines of the register. */
    List<PersonalField> fields();

    /** Everything held on whoever matches; an empty list when nothing. Reading this is itself audited by the caller. */
    List<HeldRecord> find(Subject who);

    /**
     * Erases a record, or takes the person out of it where the law asks to keep the rest.
     *
     * @return whether it was done; false when it is not there any more
     */
    boolean erase(String kind, String id);

    /**
     * Who asks (RGPD, articles 15 to 17). At least one is given; a record matches when an e-mail or a telephone is
     * equal, or when all the words of the name are found.
     *
     * @param email as typed
     * @param phone E.164
     * @param name as typed
     */
    record Subject(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String name) {}

    /**
     * One record on a person.
     *
     * @param kind stable word, such as {@code notifications.message}; its French is the message {@code <kind>}… of the module
     * @param id its identifier
     * @param titleKey message key of what it is
     * @param values message key of each field, and its value, in order
     * @param correctAt the page where it is corrected, or null
     * @param erasable whether {@link #erase} may be asked
     */
    record HeldRecord(
            String kind,
            String id,
            String titleKey,
            Map<String, String> values,
            @Nullable String correctAt,
            boolean erasable) {}
}
