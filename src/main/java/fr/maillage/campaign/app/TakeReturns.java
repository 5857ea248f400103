package fr.maillage.campaign.app;

import fr.maillage.campaign.app.CheckSheet.Checked;
import fr.maillage.campaign.app.CheckSheet.Visit;
import fr.maillage.campaign.app.ReturnFile.Row;
import fr.maillage.campaign.domain.Campaign;
import fr.maillage.campaign.domain.CheckedSheet;
import fr.maillage.directory.PlaceId;
import fr.maillage.directory.PlaceUpkeep;
import fr.maillage.platform.Audit;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in the file of a campaign’s sheets once it is filled in. Every row is accounted for; a row that is refused changes
 * nothing; should anything break, nothing of the file was taken. The same file again does nothing more.
 */
@Service
public class TakeReturns {

    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final int LONGEST_NAME = 40;

    private final Campaigns campaigns;
    private final CampaignBoard board;
    private final CheckSheet check;
    private final PlaceUpkeep upkeep;
    private final Territory territory;
    private final Audit audit;

    TakeReturns(
            Campaigns campaigns,
            CampaignBoard board,
            CheckSheet check,
            PlaceUpkeep upkeep,
            Territory territory,
            Audit audit) {
        this.campaigns = campaigns;
        this.board = board;
        this.check = check;
        this.upkeep = upkeep;
        this.territory = territory;
        this.audit = audit;
    }

    /** What became of a file. */
    public sealed interface Taken {

        /** Every row, in the order of the file. */
        record Done(List<Line> lines) implements Taken {

            /** How many rows came out so. */
            public long count(Kind kind) {
                return lines.stream().filter(line -> line.kind() == kind).count();
            }
        }

        /**
         * Nothing of it was taken.
         *
         * @param why the last part of the message key {@code campaign.file.…}
         */
        record Unreadable(String why) implements Taken {}
    }

    /** How a row came out. */
    public enum Kind {
        /** It changed something. */
        TAKEN,
        /** There was nothing to do. */
        NOTHING,
        /** Somebody must look at it again. */
        REFUSED
    }

    /**
     * A row.
     *
     * @param number as the spreadsheet shows it
     * @param what the last part of the message key {@code campaign.row.…}
     * @param columns what it is about, when it is about some
     */
    public record Line(int number, String code, String name, Kind kind, String what, List<String> columns) {}

    private record Known(CheckedSheet sheet, Map<String, String> cells) {}

    /** Reads a file and does what it says. */
    @Transactional
    public Taken take(Campaign campaign, byte[] file) {
        return switch (ReturnFile.read(file)) {
            case ReturnFile.Read.Unreadable(String why) -> new Taken.Unreadable(why);
            case ReturnFile.Read.Rows(List<Row> rows) -> take(campaign, rows);
        };
    }

    private Taken take(Campaign campaign, List<Row> rows) {
        campaigns.lock(campaign.id());
        Map<String, CheckedSheet> sheets = board.progress(campaign).sheets().stream()
                .collect(Collectors.toMap(CheckedSheet::code, Function.identity(), (one, other) -> one));
        List<PlaceId> named = rows.stream()
                .map(row -> sheets.get(code(row)))
                .filter(sheet -> sheet != null)
                .map(sheet -> sheet.sheet().id())
                .distinct()
                .toList();
        Map<PlaceId, Map<String, String>> cells = upkeep.listCells(named);
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            CheckedSheet sheet = sheets.get(code(row));
            Map<String, String> known =
                    sheet == null ? null : cells.get(sheet.sheet().id());
            lines.add(
                    code(row).isEmpty()
                            ? missing(campaign, row)
                            : sheet == null || known == null
                                    ? line(row, Kind.REFUSED, "unknown")
                                    : told(campaign, row, new Known(sheet, known)));
        }
        Taken.Done done = new Taken.Done(lines);
        audit.record(
                "campaign.returned",
                "campaign",
                campaign.id().toString(),
                Map.of(
                        "rows", String.valueOf(lines.size()),
                        "taken", String.valueOf(done.count(Kind.TAKEN)),
                        "refused", String.valueOf(done.count(Kind.REFUSED))));
        return done;
    }

    private Line told(Campaign campaign, Row row, Known known) {
        Map<String, String> changes = changes(row, known.cells());
        String verdict = PlainText.of(row.cell(ReturnColumns.VERDICT));
        String remark = row.cell(ReturnColumns.REMARK);
        if (verdict.isEmpty() && changes.isEmpty() && remark.isEmpty()) {
            return line(row, Kind.NOTHING, "blank");
        }
        Optional<LocalDate> day = day(row);
        if (day.isEmpty()) {
            return line(row, Kind.REFUSED, "date");
        }
        if (!row.cell(ReturnColumns.VERSION).equals(ReturnColumns.version(known.cells()))) {
            return line(row, Kind.REFUSED, "stale");
        }
        Visit visit = new Visit(day.get(), participant(row));
        return switch (verdict) {
            case "juste" ->
                changes.isEmpty()
                        ? line(row, check.right(campaign, known.sheet().sheet(), visit), "checked")
                        : new Line(
                                row.number(),
                                code(row),
                                row.cell("nom"),
                                Kind.REFUSED,
                                "both",
                                List.copyOf(changes.keySet()));
            case "disparu", "ferme", "n existe plus" ->
                line(row, check.closed(campaign, known.sheet().sheet(), remark, visit), "closed");
            case "", "faux", "a corriger" ->
                line(row, check.wrong(campaign, known.sheet().sheet(), changes, remark, visit), "proposed");
            default -> line(row, Kind.REFUSED, "verdict");
        };
    }

    private Line missing(Campaign campaign, Row row) {
        if (row.cell("nom").isEmpty()) {
            return line(row, Kind.REFUSED, "name");
        }
        Optional<Commune> commune =
                territory.matchCommune(row.cell("code_insee"), row.cell("commune"), row.cell("code_postal"));
        if (commune.filter(one -> campaign.communes().contains(one.code())).isEmpty()) {
            return line(row, Kind.REFUSED, "commune");
        }
        Optional<LocalDate> day = day(row);
        if (day.isEmpty()) {
            return line(row, Kind.REFUSED, "date");
        }
        Map<String, String> cells = changes(row, Map.of());
        cells.put("commune", commune.get().name());
        cells.put("code_insee", commune.get().code().value());
        return line(
                row,
                check.missing(campaign, cells, row.cell(ReturnColumns.REMARK), new Visit(day.get(), participant(row))),
                "new");
    }

    private static Line line(Row row, Checked became, String done) {
        return switch (became) {
            case Checked.Counted ignored -> line(row, Kind.TAKEN, done);
            case Checked.Already ignored -> line(row, Kind.NOTHING, "already");
            case Checked.NothingNew ignored -> line(row, Kind.NOTHING, "same");
            case Checked.NotThatDay ignored -> line(row, Kind.REFUSED, "day");
            case Checked.Gone ignored -> line(row, Kind.REFUSED, "gone");
            case Checked.Refused(Map<String, String> wrong) ->
                new Line(
                        row.number(),
                        code(row),
                        row.cell("nom"),
                        Kind.REFUSED,
                        "values",
                        wrong.keySet().stream().sorted().toList());
        };
    }

    private static Line line(Row row, Kind kind, String what) {
        return new Line(row.number(), code(row), row.cell("nom"), kind, what, List.of());
    }

    private static String code(Row row) {
        return row.cell(ReturnColumns.SHEET).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** Columns that the file has and that say something else than the sheet. */
    private static Map<String, String> changes(Row row, Map<String, String> known) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (String column : ReturnColumns.STANDARD) {
            String value = row.cells().get(column);
            if (value != null && !value.equals(ReturnColumns.tidy(known.getOrDefault(column, "")))) {
                changes.put(column, value);
            }
        }
        return changes;
    }

    /** The day it was seen; today when the file does not say; nothing when it cannot be read or is to come. */
    private Optional<LocalDate> day(Row row) {
        String typed = row.cell(ReturnColumns.SEEN_ON);
        if (typed.isEmpty()) {
            return Optional.of(board.today());
        }
        try {
            LocalDate day = typed.contains("/") ? LocalDate.parse(typed, FRENCH_DAY) : LocalDate.parse(typed);
            return day.isAfter(board.today()) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String participant(Row row) {
        String name = row.cell(ReturnColumns.PARTICIPANT).replace("\n", " ");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
