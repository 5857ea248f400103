package fr.maillage.campaign.web.office;

import fr.maillage.campaign.domain.Campaign;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.shared.ShortCode;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.EpciCode;
import fr.maillage.territory.Territory;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A campaign as typed.
 *
 * @param from {@code 2026-12-05}, or {@code 5/12/2026} where the browser has no calendar
 * @param epcis whole EPCI that were ticked
 * @param communes those ticked one by one
 */
public record CampaignForm(
        String name,
        String from,
        String to,
        Set<String> epcis,
        Set<String> communes,
        String welcome,
        String phone,
        String code) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_WELCOME = 1_000;
    private static final int SHORTEST_CODE = 4;
    private static final int LONGEST_CODE = 12;
    private static final int SUGGESTED_CODE = 5;
    private static final int LONGEST_DAYS = 366;
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    /** An empty one, with a code that can be read aloud. */
    static CampaignForm fresh() {
        return new CampaignForm("", "", "", Set.of(), Set.of(), "", "", ShortCode.random(SUGGESTED_CODE));
    }

    static CampaignForm of(Campaign campaign, String phone) {
        return new CampaignForm(
                campaign.name(),
                campaign.startsOn().toString(),
                campaign.endsOn().toString(),
                Set.of(),
                Set.copyOf(campaign.communes().stream().map(CommuneCode::value).toList()),
                campaign.welcome(),
                phone,
                campaign.code());
    }

    static CampaignForm read(MultiValueMap<String, String> sent) {
        return new CampaignForm(
                tidy(sent.getFirst("nom")),
                tidy(sent.getFirst("du")),
                tidy(sent.getFirst("au")),
                several(sent.get("epci")),
                several(sent.get("commune")),
                tidy(sent.getFirst("accueil")),
                tidy(sent.getFirst("telephone")),
                tidy(sent.getFirst("code")));
    }

    List<Mistake> mistakes(Ui ui, Territory territory) {
        List<Mistake> mistakes = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            mistakes.add(new Mistake(
                    "nom",
                    ui.t(name.isEmpty() ? "campaign.form.name.missing" : "campaign.form.name.long", LONGEST_NAME)));
        }
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        if (first.isEmpty()) {
            mistakes.add(new Mistake("du", ui.t("campaign.form.date")));
        }
        if (last.isEmpty()) {
            mistakes.add(new Mistake("au", ui.t("campaign.form.date")));
        } else if (first.isPresent() && last.get().isBefore(first.get())) {
            mistakes.add(new Mistake("au", ui.t("campaign.form.order")));
        } else if (first.isPresent() && last.get().isAfter(first.get().plusDays(LONGEST_DAYS))) {
            mistakes.add(new Mistake("au", ui.t("campaign.form.long")));
        }
        if (chosen(territory).isEmpty()) {
            mistakes.add(new Mistake("epci", ui.t("campaign.form.communes.missing")));
        }
        if (welcome.length() > LONGEST_WELCOME) {
            mistakes.add(new Mistake("accueil", ui.t("campaign.form.welcome.long", LONGEST_WELCOME)));
        }
        if (!phone.isEmpty() && dialled().isEmpty()) {
            mistakes.add(new Mistake("telephone", ui.t("campaign.form.phone.wrong")));
        }
        int letters = Campaign.plainCode(code).length();
        if (letters < SHORTEST_CODE || letters > LONGEST_CODE) {
            mistakes.add(new Mistake("code", ui.t("campaign.form.code.wrong", SHORTEST_CODE, LONGEST_CODE)));
        }
        return mistakes;
    }

    /** The campaign, once nothing is wrong. */
    Campaign campaign(UUID id, String slug, Territory territory) {
        return new Campaign(
                id,
                slug,
                name,
                welcome,
                dialled().orElse(null),
                Campaign.plainCode(code),
                day(from).orElseThrow(),
                day(to).orElseThrow(),
                chosen(territory));
    }

    /** The communes of the perimeter that were ticked, by themselves or with their EPCI. */
    private List<CommuneCode> chosen(Territory territory) {
        Set<CommuneCode> chosen = new LinkedHashSet<>();
        territory.listPerimeter().stream()
                .filter(commune -> communes.contains(commune.code().value())
                        || Stream.ofNullable(commune.epci())
                                .map(EpciCode::siren)
                                .anyMatch(epcis::contains))
                .forEach(commune -> chosen.add(commune.code()));
        return List.copyOf(chosen);
    }

    private Optional<String> dialled() {
        String digits = phone.replaceAll("[\\s\u00a0\u202f.()/-]", "").replaceFirst("^00", "+");
        if (digits.matches("0[1-9]\\d{8}")) {
            return Optional.of("+33" + digits.substring(1));
        }
        return digits.matches("\\d{4}|\\+[1-9]\\d{7,14}") ? Optional.of(digits) : Optional.empty();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed.contains("/") ? LocalDate.parse(typed, FRENCH_DAY) : LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String tidy(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                        .strip();
    }

    private static Set<String> several(@Nullable List<@Nullable String> sent) {
        return sent == null
                ? Set.of()
                : Set.copyOf(sent.stream().filter(Objects::nonNull).distinct().toList());
    }
}
