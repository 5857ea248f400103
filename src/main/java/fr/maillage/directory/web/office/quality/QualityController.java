package fr.maillage.directory.web.office.quality;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.Figure;
import fr.maillage.design.Link;
import fr.maillage.design.Listing;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.quality.Dimension;
import fr.maillage.directory.app.quality.DuplicateCounts;
import fr.maillage.directory.app.quality.QualityFigures;
import fr.maillage.directory.app.quality.QualityFigures.Line;
import fr.maillage.directory.domain.quality.CountedField;
import fr.maillage.directory.web.office.quality.QualityPage.Bar;
import fr.maillage.directory.web.office.quality.QualityPage.Cell;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/qualite}: how complete, fresh and doubtful the sheets are, with ways to the sheets themselves. */
@Controller
class QualityController {

    private static final String PATH = "/gestion/qualite";
    private static final String LIST = "/gestion/lieux?";

    private final Screens screens;
    private final QualityFigures figures;
    private final Access access;
    private final ObjectProvider<DuplicateCounts> duplicates;

    QualityController(
            Screens screens, QualityFigures figures, Access access, ObjectProvider<DuplicateCounts> duplicates) {
        this.screens = screens;
        this.figures = figures;
        this.access = access;
        this.duplicates = duplicates;
    }

    @Bean
    static StaffRoutes qualityRoutes() {
        return StaffRoutes.get(Right.READ_QUALITY, PATH, PATH + ".csv");
    }

    @Bean
    static OfficeEntry qualityEntry() {
        return new OfficeEntry(Right.READ_QUALITY, "directory.quality", PATH, OfficeGroup.PLACES, 60);
    }

    @GetMapping(PATH)
    View page(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Reach reach = access.reach(Right.READ_QUALITY);
        Listing asked = Listing.asked(request, QualityFigures.SORTS, "par");
        Dimension by = Dimension.read(asked.filter("par"));
        List<Line> lines = figures.list(by, reach, asked.sort());
        Listing listing = asked.counted(lines.size());
        DuplicateCounts counts = duplicates.getIfAvailable();
        Map<String, Integer> twins = counts == null ? Map.of() : counts.waiting(by, reach);
        String pairs = counts != null && access.may(Right.MERGE_PLACES) ? counts.page() : "";
        Line total = figures.total(reach);
        return screens.show(
                "directory/web/office/quality/quality",
                new QualityPage(
                        totals(ui, total),
                        freshness(ui, total),
                        missing(ui, total, figures.missing(reach)),
                        Arrays.stream(Dimension.values())
                                .map(one -> new Link(
                                        ui.t("directory.quality.by." + one.word()), PATH + "?par=" + one.word()))
                                .toList(),
                        PATH + "?par=" + by.word(),
                        ui.t("directory.quality.one." + by.word()),
                        listing,
                        lines.subList(listing.offset(), listing.lastRow()).stream()
                                .map(line -> row(ui, by, line, twins, pairs))
                                .toList(),
                        counts != null,
                        CountedField.ENOUGH));
    }

    @GetMapping(PATH + ".csv")
    View csv(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Reach reach = access.reach(Right.READ_QUALITY);
        Listing asked = Listing.asked(request, QualityFigures.SORTS, "par");
        Dimension by = Dimension.read(asked.filter("par"));
        List<String> titles =
                new ArrayList<>(List.of(ui.t("directory.quality.csv.key"), ui.t("directory.quality.one." + by.word())));
        Stream.of("sheets", "completeness", "fresh", "ageing", "old", "undated", "doubtful")
                .forEach(column -> titles.add(ui.t("directory.quality.column." + column)));
        DuplicateCounts counts = duplicates.getIfAvailable();
        Map<String, Integer> twins = counts == null ? Map.of() : counts.waiting(by, reach);
        if (counts != null) {
            titles.add(ui.t("directory.quality.column.duplicates"));
        }
        List<Line> lines = figures.list(by, reach, asked.sort());
        return CsvAnswer.of(
                "qualite-par-" + by.word(),
                titles,
                taker -> lines.forEach(line -> {
                    List<String> row = new ArrayList<>(List.of(line.key(), name(ui, by, line)));
                    Stream.of(
                                    line.sheets(),
                                    line.completeness(),
                                    line.fresh(),
                                    line.ageing(),
                                    line.old(),
                                    line.undated(),
                                    line.doubtful())
                            .forEach(number -> row.add(String.valueOf(number)));
                    if (counts != null) {
                        row.add(String.valueOf(twins.getOrDefault(line.key(), 0)));
                    }
                    taker.accept(row);
                }));
    }

    private static List<Figure> totals(Ui ui, Line total) {
        return List.of(
                new Figure(number(total.sheets()), ui.t("directory.quality.figure.sheets", total.sheets())),
                new Figure(
                        ui.t("directory.quality.percent", total.completeness()),
                        ui.t("directory.quality.figure.completeness")),
                new Figure(
                        number(total.old() + total.undated()),
                        ui.t("directory.quality.figure.old"),
                        LIST + "etat=anciens"),
                new Figure(
                        number(total.doubtful()), ui.t("directory.quality.figure.doubtful"), LIST + "etat=verifier"));
    }

    private static List<Bar> freshness(Ui ui, Line total) {
        return List.of(
                bar(ui, "fresh", total.fresh(), total, ""),
                bar(ui, "ageing", total.ageing(), total, ""),
                bar(ui, "old", total.old(), total, LIST + "etat=anciens"),
                bar(ui, "undated", total.undated(), total, LIST + "etat=sans-date"));
    }

    private static Bar bar(Ui ui, String word, int sheets, Line total, String href) {
        return new Bar(ui.t("directory.quality.age." + word), "", sheets, percent(sheets, total.sheets()), href);
    }

    /** What most sheets lack first. */
    private static List<Bar> missing(Ui ui, Line total, Map<CountedField, Integer> missing) {
        return missing.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(one -> new Bar(
                        ui.t("directory.quality.field." + one.getKey().word()),
                        ui.t("directory.quality.points", one.getKey().points()),
                        one.getValue(),
                        percent(one.getValue(), total.sheets()),
                        LIST + "manque=" + one.getKey().word()))
                .toList();
    }

    private static QualityPage.Row row(Ui ui, Dimension by, Line line, Map<String, Integer> twins, String pairs) {
        String only = line.key().isEmpty() ? "" : "&" + by.word() + "=" + ui.encode(line.key());
        boolean listed = !only.isEmpty();
        return new QualityPage.Row(
                name(ui, by, line),
                cell(line.sheets(), listed, "etat=visibles" + only),
                line.completeness(),
                line.fresh(),
                line.ageing(),
                cell(line.old() + line.undated(), listed, "etat=anciens" + only),
                cell(line.undated(), listed, "etat=sans-date" + only),
                cell(line.doubtful(), listed, "etat=verifier" + only),
                new Cell(twins.getOrDefault(line.key(), 0), pairs));
    }

    private static Cell cell(int count, boolean listed, String query) {
        return new Cell(count, listed && count > 0 ? LIST + query : "");
    }

    private static String name(Ui ui, Dimension by, Line line) {
        String label = line.label();
        return label == null || label.isBlank() ? ui.t("directory.quality.no." + by.word()) : label;
    }

    private static String number(int count) {
        return String.format(java.util.Locale.FRENCH, "%,d", count).replace('\u202f', '\u00a0');
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round(100f * part / whole);
    }
}
