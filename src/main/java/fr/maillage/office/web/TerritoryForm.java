package fr.maillage.office.web;

import fr.maillage.design.Mistake;
import fr.maillage.design.PhoneText;
import fr.maillage.design.Ui;
import fr.maillage.office.domain.PhoneEntry;
import fr.maillage.territory.EditTerritory.Current;
import fr.maillage.territory.TerritorySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The territory’s name and telephones, as typed.
 *
 * @param version of the settings when the form was opened
 * @param acte {@code publier} writes, {@code modifier} goes back to the form, anything else shows what would change
 */
public record TerritoryForm(
        @Nullable String nom,
        @Nullable String telephone,
        @Nullable String transport,
        @Nullable String note,
        @Nullable Integer version,
        @Nullable String acte) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 200;

    static TerritoryForm of(Current current) {
        TerritorySettings settings = current.settings();
        return new TerritoryForm(
                settings.name(),
                settings.phone() == null ? "" : PhoneText.inPairs(settings.phone()),
                settings.transportPhone() == null ? "" : PhoneText.inPairs(settings.transportPhone()),
                Objects.toString(settings.transportNote(), ""),
                current.version(),
                "");
    }

    TerritoryForm at(int newVersion) {
        return new TerritoryForm(nom, telephone, transport, note, newVersion, acte);
    }

    List<Mistake> mistakes(Ui ui) {
        List<Mistake> mistakes = new ArrayList<>();
        if (tidy(nom).isEmpty() || tidy(nom).length() > LONGEST_NAME) {
            mistakes.add(new Mistake("nom", ui.t("office.territory.name.wrong", LONGEST_NAME)));
        }
        if (phone(telephone).isEmpty()) {
            mistakes.add(new Mistake("telephone", ui.t("office.territory.phone.wrong")));
        }
        if (phone(transport).isEmpty()) {
            mistakes.add(new Mistake("transport", ui.t("office.territory.phone.wrong")));
        }
        if (tidy(note).length() > LONGEST_NOTE) {
            mistakes.add(new Mistake("note", ui.t("office.territory.note.wrong", LONGEST_NOTE)));
        }
        return mistakes;
    }

    /** What it asks for, once it has no mistake. */
    TerritorySettings settings(boolean demo) {
        return new TerritorySettings(
                tidy(nom),
                orNull(phone(telephone).orElse("")),
                orNull(phone(transport).orElse("")),
                orNull(tidy(note)),
                demo);
    }

    private static Optional<String> phone(@Nullable String typed) {
        return tidy(typed).isEmpty() ? Optional.of("") : PhoneEntry.dialled(tidy(typed));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String tidy(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
