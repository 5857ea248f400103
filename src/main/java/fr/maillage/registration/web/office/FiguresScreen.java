package fr.maillage.registration.web.office;

import fr.maillage.accounts.Reach;
import fr.maillage.design.Choice;
import fr.maillage.design.Dates;
import fr.maillage.design.Figure;
import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Organisation;
import fr.maillage.directory.TermWords;
import fr.maillage.directory.Terms;
import fr.maillage.registration.app.desk.Figures;
import fr.maillage.registration.domain.figures.Dimension;
import fr.maillage.registration.domain.figures.FigureLine;
import fr.maillage.registration.domain.figures.SmallNumbers;
import fr.maillage.registration.web.office.FiguresPage.Bar;
import fr.maillage.registration.web.office.FiguresPage.Row;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Figures of attendance in words and bars. */
@Component
class FiguresScreen {

    private static final int MONTHS_BACK = 36;
    private static final int USUAL_MONTHS = 12;
    private static final int MOST_ORGANISATIONS = 20_000;
    private static final int CHART_WIDTH = 720;
    private static final int CHART_HEIGHT = 160;
    private static final int PERCENT = 100;

    private final Figures figures;
    private final Territory territory;
    private final Directory directory;
    private final TermWords terms;
    private final Clock clock;

    FiguresScreen(Figures figures, Territory territory, Directory directory, TermWords terms, Clock clock) {
        this.terms = terms;
        this.figures = figures;
        this.territory = territory;
        this.directory = directory;
        this.clock = clock;
    }

    FiguresPage page(Ui ui, Reach reach, String par, String du, String au) {
        YearMonth now = YearMonth.from(clock.instant().atZone(Dates.FRANCE));
        YearMonth from = month(du, now.minusMonths(USUAL_MONTHS - 1L));
        YearMonth asked = month(au, now);
        YearMonth until = asked.isBefore(from) ? from : asked;
        Dimension by = Dimension.read(par);
        List<FigureLine> lines = figures.list(by, from, until, reach);
        FigureLine total = figures.total(from, until, reach);
        Set<String> back = SmallNumbers.keptBack(lines, by.isPartition());
        int most = lines.stream()
                .filter(line -> !back.contains(line.key()))
                .mapToInt(FigureLine::seen)
                .max()
                .orElse(0);
        Function<FigureLine, String> name = names(ui, by);
        String period = "&du=" + from + "&au=" + until;
        return new FiguresPage(
                by.word(),
                from.toString(),
                until.toString(),
                months(ui.locale(), now),
                totals(ui, total),
                by == Dimension.MONTH ? bars(ui.locale(), from, until, lines, back, most) : List.of(),
                Arrays.stream(Dimension.values())
                        .map(each -> new Link(
                                ui.t("registration.figures.by." + each.word()),
                                DeskPaths.FIGURES + "?par=" + each.word() + period))
                        .toList(),
                DeskPaths.FIGURES + "?par=" + by.word() + period,
                ui.t("registration.figures.one." + by.word()),
                lines.stream()
                        .map(line -> row(ui, name.apply(line), line, back.contains(line.key()), most))
                        .toList(),
                DeskPaths.FIGURES + ".csv?par=" + by.word() + period,
                !back.isEmpty() || SmallNumbers.isSmall(total),
                SmallNumbers.ENOUGH);
    }

    private static List<Figure> totals(Ui ui, FigureLine total) {
        boolean small = SmallNumbers.isSmall(total);
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(number(total.held()), ui.t("registration.figures.total.held", total.held())));
        figures.add(new Figure(
                people(ui, total.registered(), small),
                ui.t("registration.figures.total.registered", total.registered())));
        figures.add(new Figure(people(ui, total.seen(), small), ui.t("registration.figures.total.seen", total.seen())));
        figures.add(new Figure(
                people(ui, total.absent(), small), ui.t("registration.figures.total.absent", total.absent())));
        figures.add(new Figure(
                people(ui, total.waited(), small), ui.t("registration.figures.total.waited", total.waited())));
        if (total.noted() < total.held()) {
            figures.add(new Figure(
                    number(total.held() - total.noted()),
                    ui.t("registration.figures.total.not-noted", total.held() - total.noted())));
        }
        return figures;
    }

    private static Row row(Ui ui, String name, FigureLine line, boolean small, int most) {
        return new Row(
                name,
                number(line.held()),
                number(line.calledOff()),
                people(ui, line.registered(), small),
                people(ui, line.came(), small),
                people(ui, line.absent(), small),
                people(ui, line.walkIns(), small),
                people(ui, line.waited(), small),
                people(ui, line.seen(), small),
                small ? -1 : line.seen() * PERCENT / Math.max(1, most));
    }

    /** One bar a month of the period, empty months included; a month that is kept back has none. */
    private static List<Bar> bars(
            Locale language, YearMonth from, YearMonth until, List<FigureLine> lines, Set<String> back, int most) {
        Map<String, FigureLine> byMonth = lines.stream().collect(Collectors.toMap(FigureLine::key, line -> line));
        int months = (int) from.until(until, ChronoUnit.MONTHS) + 1;
        int step = CHART_WIDTH / months;
        return IntStream.range(0, months)
                .mapToObj(i -> {
                    YearMonth month = from.plusMonths(i);
                    FigureLine line = byMonth.get(month.toString());
                    boolean hidden = line == null || most == 0 || back.contains(line.key());
                    FigureLine shown = hidden ? null : line;
                    return new Bar(
                            i * step + step / 8,
                            step * 3 / 4,
                            shown == null ? 0 : shown.came() * CHART_HEIGHT / most,
                            shown == null ? 0 : shown.walkIns() * CHART_HEIGHT / most,
                            months > USUAL_MONTHS
                                    ? ""
                                    : DateTimeFormatter.ofPattern("MMM", language)
                                            .format(month),
                            shown != null && shown.seen() > 0 && months <= USUAL_MONTHS
                                    ? String.valueOf(shown.seen())
                                    : "");
                })
                .toList();
    }

    private Function<FigureLine, String> names(Ui ui, Dimension by) {
        return switch (by) {
            case MONTH -> line -> monthName(YearMonth.parse(line.key()), ui.locale());
            case WORKSHOP -> FigureLine::label;
            case COMMUNE ->
                line -> CommuneCode.read(line.key())
                        .flatMap(territory::findCommune)
                        .map(Commune::name)
                        .orElse(line.key());
            case ORGANISATION -> {
                Map<String, String> known = directory.listOrganisations(MOST_ORGANISATIONS).stream()
                        .collect(Collectors.toMap(each -> each.id().value().toString(), Organisation::name));
                yield line -> known.getOrDefault(line.key(), ui.t("registration.figures.no-organisation"));
            }
            case AUDIENCE -> line -> audience(ui, line.key());
        };
    }

    private String audience(Ui ui, String bit) {
        if (bit.isEmpty()) {
            return ui.t("registration.figures.everyone");
        }
        return Terms.fromMask(Audience.class, 1 << Integer.parseInt(bit)).stream()
                .map(audience -> terms.of(audience, ui.locale()))
                .findFirst()
                .orElse(bit);
    }

    private static List<Choice> months(Locale language, YearMonth now) {
        return IntStream.rangeClosed(0, MONTHS_BACK)
                .mapToObj(now::minusMonths)
                .map(month -> new Choice(month.toString(), monthName(month, language)))
                .toList();
    }

    private static String monthName(YearMonth month, Locale language) {
        return DateTimeFormatter.ofPattern("MMMM\u00a0uuuu", language).format(month);
    }

    private static YearMonth month(String typed, YearMonth usual) {
        try {
            return typed.matches("2\\d{3}-\\d{2}") ? YearMonth.parse(typed) : usual;
        } catch (DateTimeParseException e) {
            return usual;
        }
    }

    private static String people(Ui ui, int count, boolean small) {
        return small ? ui.t("registration.figures.kept-back") : number(count);
    }

    private static String number(int count) {
        return String.format(Locale.FRENCH, "%,d", count).replace('\u202f', '\u00a0');
    }
}
