package fr.maillage.territory.app.imports;

import fr.maillage.shared.PlainText;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.EpciCode;
import fr.maillage.territory.domain.SoundContour;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A commune about to be stored. What no source gave is null, or an empty list, and leaves what the table already has.
 *
 * @param departement the code, never absent: the INSEE code tells it
 */
record CommuneDraft(
        CommuneCode code,
        String name,
        List<String> postalCodes,
        @Nullable Integer population,
        @Nullable Double seniors,
        @Nullable EpciCode epci,
        @Nullable String epciName,
        String departement,
        SoundContour contour) {

    private static final int LONGEST_NAME = 200;
    private static final Pattern DEPARTEMENT = Pattern.compile("\\d{2}|2[AB]|9[78]\\d");

    /** Either a draft or the reason why there is none. */
    sealed interface Reading {
        record Good(CommuneDraft draft) implements Reading {}

        record Bad(String why) implements Reading {}
    }

    /** Reads a feature in the shape of geo.api.gouv.fr; the table fills in what the feature leaves open. */
    static Reading read(Feature feature, CommuneTable table) {
        if (feature.flaw() != null) {
            return new Reading.Bad(feature.flaw());
        }
        String givenCode = feature.text("code");
        Optional<CommuneCode> code = CommuneCode.read(givenCode);
        if (code.isEmpty()) {
            return new Reading.Bad(
                    givenCode == null ? "sans code INSEE" : "code INSEE impossible : " + Texts.shown(givenCode));
        }
        String givenName = feature.text("nom");
        String name = givenName == null ? "" : Texts.clean(givenName, LONGEST_NAME);
        if (PlainText.of(name).isEmpty()) {
            return new Reading.Bad("sans nom");
        }
        Optional<SoundContour> contour = Optional.ofNullable(feature.shape()).flatMap(SoundContour::of);
        if (contour.isEmpty()) {
            return new Reading.Bad("contour sans surface");
        }
        if (contour.get().isAbsurdlyWide()) {
            return new Reading.Bad("contour démesuré : des coordonnées sont fausses");
        }
        return new Reading.Good(draft(feature, code.get(), name, contour.get(), table.of(code.get())));
    }

    private static CommuneDraft draft(
            Feature feature, CommuneCode code, String name, SoundContour contour, CommuneTable.Row row) {
        List<String> postalCodes = Values.postalCodes(feature.texts("codesPostaux"));
        Integer population = Values.population(feature.text("population"));
        Double seniors = Values.percent(feature.text("part_60_ans"));
        EpciCode epci = EpciCode.read(first(feature, "codeEpci", "epci.code")).orElse(row.epci());
        String epciName = feature.text("epci.nom");
        String departement = first(feature, "codeDepartement", "departement.code");
        return new CommuneDraft(
                code,
                name,
                postalCodes.isEmpty() ? row.postalCodes() : postalCodes,
                population == null ? row.population() : population,
                seniors == null ? row.seniors() : seniors,
                epci,
                epciName != null
                        ? Texts.clean(epciName, LONGEST_NAME)
                        : epci != null && epci.equals(row.epci()) ? row.epciName() : null,
                departement != null && DEPARTEMENT.matcher(departement).matches() ? departement : code.departement(),
                contour);
    }

    private static @Nullable String first(Feature feature, String one, String other) {
        String text = feature.text(one);
        return text != null ? text : feature.text(other);
    }
}
