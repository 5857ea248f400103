package fr.maillage.directory.web;

import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import fr.maillage.directory.Label;
import fr.maillage.directory.Programme;
import fr.maillage.directory.Service;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.Typology;
import fr.maillage.directory.app.PlaceHours;
import fr.maillage.directory.app.PlaceRow;
import fr.maillage.directory.domain.hours.OpeningState;
import fr.maillage.territory.Where;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is known of a place in everyday words, in the reader's language. One a page. */
final class PlaceWording {

    /** Past this age, hours are shown with a doubt (design: « ou datent de plus d’un an »). */
    private static final int DOUBT_AFTER_MONTHS = 12;

    /** A list names so many kinds of help a place; the sheet names all. */
    private static final int MOST_HELPS = 3;

    private final Ui ui;
    private final PlaceHours hours;
    private final HoursWording words;
    private final String whereQuery;
    private Set<Service> leading = Set.of();

    PlaceWording(Ui ui, PlaceHours hours) {
        this(ui, hours, null);
    }

    /** The same with where the reader is, so that sheets can say how far they are. */
    PlaceWording(Ui ui, PlaceHours hours, @Nullable Where where) {
        this.ui = ui;
        this.hours = hours;
        this.words = new HoursWording(ui::t, ui.locale());
        this.whereQuery = where == null || where.commune() == null
                ? ""
                : "?ou=" + where.commune().code().value();
    }

    /** Says these kinds of help first, since they are what was asked for. */
    PlaceWording leadingWith(Set<Service> asked) {
        leading = asked;
        return this;
    }

    /**
     * Places in words.
     *
     * @param firstNumber the rank of the first one; 0 for a list without numbers
     */
    List<PlaceView> views(List<PlaceRow> rows, int firstNumber) {
        List<PlaceView> views = new java.util.ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            views.add(view(rows.get(i), firstNumber == 0 ? null : Integer.toString(firstNumber + i)));
        }
        return views;
    }

    private PlaceView view(PlaceRow row, @Nullable String number) {
        ZonedDateTime now = hours.now(row.communeCode());
        OpeningState state = hours.schedule(row.hours(), row.communeCode())
                .map(schedule -> schedule.stateAt(now))
                .orElse(null);
        boolean old = isOld(row.updatedOn(), now.toLocalDate());
        boolean doubtful = hours.read(row.hours()).isDoubtful();
        return new PlaceView(
                number,
                row.name(),
                "/lieux/" + row.publicName() + whereQuery,
                where(row),
                state(row, state, now, old || doubtful),
                isOpen(state),
                state == null || state instanceof OpeningState.Uncertain || old || doubtful,
                row.phone(),
                helps(row.services()),
                unit(row));
    }

    private @Nullable Link unit(PlaceRow row) {
        return row.unitName() == null
                ? null
                : new Link(
                        UnitWording.stop(ui, row.unitName(), row.otherStops()),
                        "/lieux/" + row.publicName() + "#arrets");
    }

    private @Nullable String state(PlaceRow row, @Nullable OpeningState state, ZonedDateTime now, boolean doubtful) {
        if (state == null) {
            return row.hours().isBlank() ? null : ui.t("directory.hours-to-check");
        }
        String text = words.state(state, now);
        return doubtful ? ui.t("directory.state-to-check", text) : text;
    }

    static boolean isOpen(@Nullable OpeningState state) {
        return state instanceof OpeningState.Open || state instanceof OpeningState.OpenEndUnknown;
    }

    /** Whether what a source says is too old to be trusted without a call; unknown counts as old. */
    static boolean isOld(@Nullable LocalDate updatedOn, LocalDate today) {
        return updatedOn == null || updatedOn.isBefore(today.minusMonths(DOUBT_AFTER_MONTHS));
    }

    private String where(PlaceRow row) {
        String commune = row.itinerant() ? ui.t("directory.where.itinerant", row.communeName()) : row.communeName();
        return Double.isNaN(row.distanceMetres())
                ? commune
                : ui.t("directory.where.distance", commune, distance(row.distanceMetres()));
    }

    /** « 400 m », « 4 km », « 12 km »: as the crow flies, so no finer than it can be true. */
    String distance(double metres) {
        if (metres < 950) {
            return ui.t("directory.distance.metres", Long.toString(Math.max(1, Math.round(metres / 100)) * 100));
        }
        return ui.t("directory.distance.kilometres", Long.toString(Math.round(metres / 1000)));
    }

    private String helps(Collection<Service> services) {
        String joined = services.stream()
                .sorted(Comparator.comparing(service -> !leading.contains(service)))
                .limit(MOST_HELPS)
                .map(this::shortTerm)
                .collect(Collectors.joining(", "));
        int more = services.size() - MOST_HELPS;
        String text = more > 0 ? ui.t("directory.helps-more", joined, more) : joined;
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A term as people say it: « papiers et démarches en ligne ». */
    String shortTerm(Service service) {
        return ui.t("directory.service." + service.code() + ".short");
    }

    /** A term of the standard in the reader's words; names of schemes, labels and kinds of institution are proper names and stay. */
    String term(StandardTerm term) {
        return term instanceof Programme || term instanceof Label || term instanceof Typology
                ? term.label()
                : ui.t("directory.term." + term.code());
    }
}
