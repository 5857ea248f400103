package fr.maillage.steering.app;

import fr.maillage.documents.Pdf;
import fr.maillage.needs.NeedState;
import fr.maillage.registration.Attendance;
import fr.maillage.steering.app.CouncilSheet.KeyFigure;
import fr.maillage.steering.app.CouncilSheet.Row;
import fr.maillage.steering.domain.Distances;
import fr.maillage.steering.domain.Nearness;
import fr.maillage.steering.domain.NeedCounts;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** One page for a council meeting, in French as all paper. */
@Service
public class PrintCouncilSheet {

    private static final Locale FRENCH = Locale.FRENCH;
    private static final int MOST_STOPS = 8;

    private final Pdf pdf;
    private final FigureWords words;
    private final PaperDrawings drawings;
    private final Territory territory;

    PrintCouncilSheet(Pdf pdf, FigureWords words, PaperDrawings drawings, Territory territory) {
        this.pdf = pdf;
        this.words = words;
        this.drawings = drawings;
        this.territory = territory;
    }

    /** The file. */
    public byte[] print(Observatory read) {
        return pdf.print("steering/app/council", sheet(read));
    }

    private CouncilSheet sheet(Observatory read) {
        NeedCounts needs = read.needs();
        Distances far = read.distances();
        Attendance.Count stops = read.stops();
        return new CouncilSheet(
                words.text(FRENCH, "sheet.title"),
                words.area(read, FRENCH),
                words.quarter(read.quarter(), FRENCH),
                words.day(read.today(), FRENCH),
                numbers(read),
                drawings.chart(needs),
                words.shareRule(needs, FRENCH),
                Stream.of(NeedState.values())
                        .filter(state -> state != NeedState.JOINED)
                        .map(state -> new Row(
                                words.state(state, FRENCH), FigureWords.number(needs.raised(state), FRENCH), "", -1))
                        .toList(),
                stops(stops),
                stops.communes().size() > MOST_STOPS
                        ? words.text(
                                FRENCH, "sheet.more-stops", stops.communes().size() - MOST_STOPS)
                        : "",
                words.stopsNote(stops, FRENCH),
                words.text(FRENCH, "far.title", far.limitKm(), words.month(far.month(), FRENCH)),
                words.farSentence(far, FRENCH),
                Stream.of(Nearness.values())
                        .map(each -> new Row(
                                words.nearness(each, far.limitKm(), FRENCH),
                                FigureWords.number(far.communes(each), FRENCH),
                                FigureWords.number(far.people(each), FRENCH),
                                each.level()))
                        .toList(),
                drawings.map(far),
                notes());
    }

    private List<KeyFigure> numbers(Observatory read) {
        NeedCounts needs = read.needs();
        Attendance.Count stops = read.stops();
        Distances far = read.distances();
        return List.of(
                new KeyFigure(
                        FigureWords.number(needs.waitingInAll(), FRENCH),
                        words.text(FRENCH, "figure.waiting", needs.waitingInAll())),
                new KeyFigure(words.share(needs, FRENCH), words.text(FRENCH, "figure.share", NeedCounts.IN_TIME_DAYS)),
                new KeyFigure(
                        FigureWords.number(stops.held(), FRENCH), words.text(FRENCH, "figure.stops", stops.held())),
                new KeyFigure(words.people(stops.people(), FRENCH), words.text(FRENCH, "figure.people")),
                new KeyFigure(
                        FigureWords.number(far.tooFarAfter(), FRENCH),
                        words.text(FRENCH, "figure.far", far.limitKm())));
    }

    private List<Row> stops(Attendance.Count stops) {
        return stops.communes().stream()
                .sorted(Comparator.comparingInt(Attendance.Received::held).reversed())
                .limit(MOST_STOPS)
                .map(each -> new Row(
                        territory
                                .findCommune(each.commune())
                                .map(Commune::name)
                                .orElse(each.commune().value()),
                        FigureWords.number(each.held(), FRENCH),
                        words.people(each.people(), FRENCH),
                        -1))
                .toList();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (String key : List.of("waiting.rule", "answers.closed", "stops.rule", "far.rule")) {
            notes.add(words.text(FRENCH, key));
        }
        return notes;
    }
}
