package fr.maillage.directory.web.office;

import fr.maillage.design.Change;
import fr.maillage.design.Ui;
import fr.maillage.directory.ErrorReport.Subject;
import fr.maillage.directory.Place;
import fr.maillage.directory.PositionPrecision;
import fr.maillage.directory.app.desk.PlaceChange;
import fr.maillage.directory.app.desk.PlaceDossier;
import fr.maillage.directory.app.desk.ReportDesk;
import fr.maillage.directory.domain.exchange.Finding;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.web.office.PlacePage.Doubt;
import fr.maillage.directory.web.office.PlacePage.Event;
import fr.maillage.directory.web.office.PlacePage.Fact;
import fr.maillage.directory.web.office.PlacePage.Part;
import fr.maillage.directory.web.office.PlacePage.Report;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a place's dossier into words. One a request. */
public final class PlaceScreen {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    /** Fields that only go with others, or that nobody reads as they are. */
    private static final Set<StandardField> SILENT = Set.of(StandardField.INSEE_CODE, StandardField.LONGITUDE);

    private final Ui ui;
    private final Place place;
    private final PlaceDossier.Dossier dossier;
    private final FieldWording words;
    private final Map<StandardField, String> cells;

    /** Of one place; without a dossier, for pages that show only its history. */
    public PlaceScreen(Ui ui, Place place, PlaceDossier.Dossier dossier) {
        this.ui = ui;
        this.place = place;
        this.dossier = dossier;
        this.words = new FieldWording(ui);
        this.cells = HandMade.cells(place.sheet());
    }

    List<Part> parts() {
        return Arrays.stream(Section.values())
                .map(section -> new Part(
                        section.code(),
                        ui.t("directory.section." + section.code()),
                        section.fields().stream()
                                .filter(field -> !SILENT.contains(field))
                                .map(this::fact)
                                .toList()))
                .toList();
    }

    private Fact fact(StandardField field) {
        String cell = cells.getOrDefault(field, "");
        String value = words.value(field, cell);
        if (field == StandardField.LATITUDE) {
            value = cell.isEmpty()
                    ? found(place.sheet().address().precision())
                    : cell + ", " + cells.getOrDefault(StandardField.LONGITUDE, "");
        }
        return new Fact(words.label(field), value, source(field), origin(field));
    }

    private String origin(StandardField field) {
        String from = dossier.origins().get(field);
        return from == null || dossier.byHand().containsKey(field) ? "" : ui.t("directory.merge.part.origin", from);
    }

    /** Where the map shows it when nobody gave its point. */
    private String found(PositionPrecision precision) {
        return switch (precision) {
            case EXACT, COMMUNE -> ui.t("directory.office.at-commune");
            case STREET -> ui.t("directory.office.at-street");
            case VILLAGE -> ui.t("directory.office.at-village");
        };
    }

    /** What the source says where somebody wrote something else. */
    private @Nullable String source(StandardField field) {
        String word = dossier.byHand().get(field);
        String theirs = dossier.source().get(field);
        if (word == null || theirs == null || field == StandardField.UPDATED_ON || theirs.equals(word)) {
            return null;
        }
        String value = words.value(field, theirs);
        return value.isEmpty() ? ui.t("directory.office.source-nothing") : value;
    }

    List<Report> reports(List<ReportDesk.Row> rows) {
        return rows.stream()
                .map(row -> {
                    Section section = section(row.subject());
                    String subject = row.subject().name().toLowerCase(Locale.ROOT);
                    return new Report(
                            row.id().toString(),
                            ui.t("directory.report.subject." + subject),
                            row.message(),
                            when(row.createdAt()),
                            "/gestion/lieux/" + place.code() + "/" + section.code(),
                            ui.t("directory.section." + section.code()));
                })
                .toList();
    }

    /** Where what a report is about is put right. */
    static Section section(Subject subject) {
        return switch (subject) {
            case HOURS -> Section.HORAIRES;
            case CONTACT -> Section.CONTACT;
            case ADDRESS -> Section.ADRESSE;
            case HELP -> Section.AIDE;
            case CLOSED, OTHER -> Section.IDENTITE;
        };
    }

    List<Doubt> doubts(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Doubt(words.labelOf(finding.field()), finding.value(), finding.action()))
                .toList();
    }

    /** The lines of its history. */
    public List<Event> history(List<PlaceChange> changes, boolean mayEdit) {
        return changes.stream()
                .map(change -> new Event(
                        ui.t("directory.change." + change.kind().name().toLowerCase(Locale.ROOT)),
                        who(change),
                        when(change.at()),
                        change.kind() == PlaceChange.Kind.ADDED ? List.of() : changes(change),
                        mayEdit && !place.isGone() && isUndoable(change)
                                ? "/gestion/lieux/" + place.code() + "/historique/" + change.id() + "/annulation"
                                : null,
                        "/gestion/lieux/" + place.code() + "/historique/" + change.id() + "/retour"))
                .toList();
    }

    /** Who it was: a name, or what speaks without an account. */
    private String who(PlaceChange change) {
        String origin = change.origin().split(":", -1)[0];
        return switch (origin) {
            case "source" -> ui.t("directory.change.source", change.origin().substring("source:".length()));
            case "place" -> ui.t("directory.change.by-place");
            case "campaign" -> ui.t("directory.change.by-campaign", change.byName());
            case "proposal" -> ui.t("directory.change.by-proposal", change.byName());
            default -> change.byName().isEmpty() ? ui.t("directory.change.nobody") : change.byName();
        };
    }

    private static boolean isUndoable(PlaceChange change) {
        return switch (change.kind()) {
            case EDITED, UNDONE, CHECKED, REVERTED -> !change.after().isEmpty();
            case ADDED, REMOVED, RESTORED, IMPORTED, GONE, BACK, MERGED, UNMERGED, JOINED_UNIT, LEFT_UNIT -> false;
        };
    }

    private List<Change> changes(PlaceChange change) {
        return change.after().entrySet().stream()
                .filter(entry -> !SILENT.contains(entry.getKey()))
                .filter(entry ->
                        entry.getKey() != StandardField.UPDATED_ON || change.kind() == PlaceChange.Kind.CHECKED)
                .map(entry -> new Change(
                        words.label(entry.getKey()),
                        words.value(entry.getKey(), change.before().getOrDefault(entry.getKey(), "")),
                        words.value(entry.getKey(), entry.getValue())))
                .toList();
    }

    /** A day and an hour in words. */
    public String when(Instant instant) {
        return DateTimeFormatter.ofPattern(
                        ui.english() ? "d MMMM uuuu, HH:mm" : "d MMMM uuuu 'à' H 'h' mm",
                        ui.english() ? Locale.UK : Locale.FRANCE)
                .format(instant.atZone(FRANCE));
    }
}
