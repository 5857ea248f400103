package fr.maillage.catalogue.web;

import fr.maillage.catalogue.domain.Arrangement;
import fr.maillage.catalogue.domain.Quarter;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which booklet somebody wants, as typed.
 *
 * @param quarter code of the quarter
 * @param zone {@code tout}, the SIREN of an EPCI, or {@code communes}
 * @param communes INSEE codes that were ticked
 * @param arrangement code of the arrangement
 * @param drafts whether drafts are told
 * @param sheets whether two pages lie on each side of A4
 */
public record CatalogueForm(
        String quarter,
        String zone,
        Set<String> communes,
        String arrangement,
        boolean drafts,
        boolean sheets,
        String coverLine,
        String introduction) {

    static final String WHOLE = "tout";
    static final String SOME = "communes";
    static final int LONGEST_LINE = 90;
    static final int LONGEST_INTRODUCTION = 1_500;

    static CatalogueForm fresh(Quarter quarter, Arrangement arrangement, String coverLine, String introduction) {
        return new CatalogueForm(
                quarter.code(), WHOLE, Set.of(), arrangement.code(), false, false, coverLine, introduction);
    }

    static CatalogueForm read(MultiValueMap<String, String> sent) {
        List<String> ticked = sent.get("commune");
        return new CatalogueForm(
                tidy(sent.getFirst("periode")),
                tidy(sent.getFirst("zone")).isEmpty() ? WHOLE : tidy(sent.getFirst("zone")),
                ticked == null ? Set.of() : new LinkedHashSet<>(ticked),
                tidy(sent.getFirst("par")),
                sent.containsKey("brouillon"),
                tidy(sent.getFirst("format")).equals("cahier"),
                tidy(sent.getFirst("ligne")),
                tidy(sent.getFirst("introduction")));
    }

    List<Mistake> mistakes(Ui ui, Territory territory) {
        List<Mistake> mistakes = new ArrayList<>();
        if (Quarter.read(quarter).isEmpty()) {
            mistakes.add(new Mistake("periode", ui.t("catalogue.form.period.wrong")));
        }
        Set<CommuneCode> chosen = communes(territory);
        if (chosen != null && chosen.isEmpty()) {
            mistakes.add(new Mistake("zone", ui.t("catalogue.form.zone.wrong")));
        }
        if (coverLine.length() > LONGEST_LINE) {
            mistakes.add(new Mistake("ligne", ui.t("catalogue.form.line.long", LONGEST_LINE)));
        }
        if (introduction.length() > LONGEST_INTRODUCTION) {
            mistakes.add(new Mistake("introduction", ui.t("catalogue.form.introduction.long", LONGEST_INTRODUCTION)));
        }
        return mistakes;
    }

    /** Those that the zone means; null for all. */
    @Nullable
    Set<CommuneCode> communes(Territory territory) {
        if (zone.equals(WHOLE)) {
            return null;
        }
        return territory.listPerimeter().stream()
                .filter(commune -> zone.equals(SOME)
                        ? communes.contains(commune.code().value())
                        : commune.epci() != null && commune.epci().siren().equals(zone))
                .map(Commune::code)
                .collect(Collectors.toSet());
    }

    /** The zone in words, for the cover; empty for all. */
    String zoneName(Territory territory) {
        if (zone.equals(SOME)) {
            return territory.listPerimeter().stream()
                    .filter(commune -> communes.contains(commune.code().value()))
                    .map(Commune::name)
                    .collect(Collectors.joining(", "));
        }
        return territory.listEpcis().stream()
                .filter(epci -> epci.siren().siren().equals(zone))
                .map(epci -> epci.name())
                .findFirst()
                .orElse("");
    }

    /** The same choices in an address, without the texts. */
    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
                .queryParam("periode", quarter)
                .queryParam("zone", zone)
                .queryParam("par", arrangement);
        if (zone.equals(SOME)) {
            address.queryParam("commune", communes);
        }
        if (drafts) {
            address.queryParam("brouillon", "oui");
        }
        if (sheets) {
            address.queryParam("format", "cahier");
        }
        return address.encode().build().toUriString();
    }

    private static String tidy(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
