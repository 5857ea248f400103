package fr.maillage.platform;

import fr.maillage.shared.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one module holds on people, declared and within reach of the person concerned. One bean a module that holds any. */
public interface PersonalData {

    /** Its lines of the register. */
    List<PersonalField> fields();

    /** Everything held on whoever matches; an empty list when nothing. Reading this is itself audited by the caller. */
    List<HeldRecord> find(Subject who);

    /** Everything held on somebody who works here, by the identifier of their account; nothing unless the module says so. */
    default List<HeldRecord> findOwn(UUID person) {
        return List.of();
    }

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
            @Nullable String name) {

        private static final int NATIONAL_DIGITS = 9;

        /** The e-mail in lower case, without spaces around; null when none was given. */
        public @Nullable String plainEmail() {
            return email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
        }

        /** The last nine digits of the number, by which it is found whatever way it is written; null when there are fewer. */
        public @Nullable String phoneDigits() {
            String digits = phone == null ? "" : phone.replaceAll("[^0-9]", "");
            return digits.length() < NATIONAL_DIGITS ? null : digits.substring(digits.length() - NATIONAL_DIGITS);
        }

        /** Whether the record holds the very e-mail or telephone given: not a namesake. */
        public boolean isSurelyIn(HeldRecord record) {
            String address = plainEmail();
            String digits = phoneDigits();
            return record.values().values().stream()
                    .anyMatch(value -> (address != null
                                    && List.of(value.toLowerCase(Locale.ROOT).split("[\\s,;<>()]+", -1))
                                            .contains(address))
                            || (digits != null && value.replaceAll("[^0-9]", "").endsWith(digits)));
        }

        /** The words of the name, without accents or case; empty, so that nothing matches, when it holds no letter. */
        public List<String> words() {
            String plain = name == null ? "" : PlainText.of(name);
            return plain.codePoints().anyMatch(Character::isLetter) ? List.of(plain.split(" ", -1)) : List.of();
        }
    }

    /**
     * One record on a person.
     *
     * @param kind stable word that starts with the module’s name, such as {@code notifications.message}
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
