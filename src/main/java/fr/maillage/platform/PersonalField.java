package fr.maillage.platform;

import java.util.List;

/**
 * One line of the register of personal data (RGPD, article 30): columns that are kept for one purpose.
 *
 * @param table schema and table, such as {@code accounts.person}
 * @param columns the columns, at least one
 * @param key the messages {@code <key>.who} (whose data), {@code <key>.purpose}, {@code <key>.retention} and
 *     {@code <key>.access} (who reads them) tell the rest in plain words
 * @param ground why the law allows it (RGPD, article 6.1)
 * @param retentionDays the longest these stay once their purpose has ended; what {@code <key>.retention} says in words
 */
public record PersonalField(String table, List<String> columns, String key, LegalGround ground, int retentionDays) {

    /** The grounds of RGPD, article 6.1, that a public body can lean on here. */
    public enum LegalGround {
        CONSENT,
        CONTRACT,
        LEGAL_OBLIGATION,
        PUBLIC_TASK,
        LEGITIMATE_INTEREST
    }
}
