package fr.maillage.agenda.web.find;

import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Level;
import fr.maillage.agenda.domain.find.SessionFacets;
import fr.maillage.agenda.web.find.AgendaAddress.Ticks;
import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters beside the list: each with how many sessions it would leave, the useless ones left out. */
final class AgendaFilters {

    private static final List<Integer> RADII_KM = List.of(5, 10, 20, 30, 50, 100);

    private static final List<ActivityKind> KINDS = List.of(ActivityKind.values());
    private static final List<Level> LEVELS = List.of(Level.values());

    private final Ui ui;
    private final SessionWording words;
    private final AgendaAddress address;

    AgendaFilters(Ui ui, SessionWording words, AgendaAddress address) {
        this.ui = ui;
        this.words = words;
        this.address = address;
    }

    List<AgendaPage.Group> groups(SessionFacets facets, boolean located) {
        List<AgendaPage.Group> groups = new ArrayList<>();
        add(groups, Ticks.PLACES, new int[] {facets.room()});
        add(groups, Ticks.TYPE, facets.kinds());
        add(groups, Ticks.THEME, facets.themes());
        add(groups, Ticks.NIVEAU, facets.levels());
        add(groups, Ticks.PUBLIC, facets.audiences());
        add(groups, Ticks.JOUR, facets.weekdays());
        if (located) {
            List<Choice> radii = Stream.concat(RADII_KM.stream(), Stream.of(address.radiusKm()))
                    .distinct()
                    .sorted()
                    .map(km -> new Choice(km.toString(), ui.t("agenda.find.kilometres", km.toString())))
                    .toList();
            groups.add(new AgendaPage.Group(
                    "rayon", ui.t("agenda.find.group.rayon"), radii, Set.of("" + address.radiusKm()), true));
        }
        return groups;
    }

    /** What narrows the list, as tags that can be taken off. */
    List<Link> tags() {
        List<Link> tags = new ArrayList<>();
        if (address.hasDates()) {
            tags.add(new Link(
                    dates(address.first(), address.last()),
                    address.between(null, null).url()));
        }
        for (Ticks ticks : Ticks.values()) {
            for (String value : address.values(ticks.parameter)) {
                tags.add(new Link(
                        label(ticks, value),
                        address.without(ticks.parameter, value).url()));
            }
        }
        return tags;
    }

    private String dates(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            return last == null
                    ? ui.t("agenda.find.from", Dates.day(java.util.Objects.requireNonNull(first), ui.locale()))
                    : ui.t("agenda.find.until", Dates.day(last, ui.locale()));
        }
        return first.equals(last)
                ? words.day(first)
                : ui.t("agenda.find.between", Dates.day(first, ui.locale()), Dates.day(last, ui.locale()));
    }

    private void add(List<AgendaPage.Group> groups, Ticks ticks, int[] counts) {
        Set<String> ticked = address.values(ticks.parameter);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < ticks.codes().size(); i++) {
            String code = ticks.codes().get(i);
            boolean every = ticks == Ticks.NIVEAU && code.equals(Level.ANY.code());
            if ((counts[i] > 0 && !every) || ticked.contains(code)) {
                choices.add(new Choice(code, label(ticks, code), Integer.toString(counts[i])));
            }
        }
        if (!choices.isEmpty()) {
            groups.add(new AgendaPage.Group(
                    ticks.parameter, ui.t("agenda.find.group." + ticks.parameter), choices, ticked, false));
        }
    }

    private String label(Ticks ticks, String code) {
        int i = ticks.codes().indexOf(code);
        return switch (ticks) {
            case TYPE -> ui.t("agenda.kind." + KINDS.get(i).name());
            case NIVEAU -> ui.t("agenda.level." + LEVELS.get(i).name());
            case THEME -> Terms.find(Service.class, code).map(words::term).orElse(code);
            case PUBLIC -> Terms.find(Audience.class, code).map(words::term).orElse(code);
            case JOUR -> DayOfWeek.of(i + 1).getDisplayName(TextStyle.FULL, ui.locale());
            case PLACES -> ui.t("agenda.find.room");
        };
    }
}
