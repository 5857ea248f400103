package fr.maillage.tours.app.bus;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.PhoneText;
import fr.maillage.documents.Pdf;
import fr.maillage.documents.QrCode;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.Territory;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.bus.Card.Face;
import fr.maillage.tours.app.unit.Units;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What goes into a wallet: when the bus stops nearby in the three months ahead. In French as all paper. */
@Service
public class PrintCard {

    private static final Locale FRENCH = Locale.FRENCH;
    private static final int CARDS = 5;
    private static final int MOST_DATES = 14;
    private static final int ONE_COLUMN = 7;
    private static final int QR_MILLIMETRES = 24;
    private static final Duration QUARTER = Duration.ofDays(92);

    private final FindNextPassages find;
    private final Units units;
    private final SessionWords words;
    private final Territory territory;
    private final Pdf pdf;

    PrintCard(FindNextPassages find, Units units, SessionWords words, Territory territory, Pdf pdf) {
        this.find = find;
        this.units = units;
        this.words = words;
        this.territory = territory;
        this.pdf = pdf;
    }

    /**
     * The sheet: the nearest stop, and the second nearest within reach; five cards in all, for neighbours too.
     *
     * @param unit of this one only; null for any
     * @param site the address of this instance, such as {@code https://pays.example}
     * @return empty when nothing stops anywhere near
     */
    public Optional<byte[]> print(LatLon point, @Nullable Unit unit, String site) {
        List<Face> nearest = stops(point, unit).stream()
                .limit(2)
                .map(dates -> face(dates, site))
                .toList();
        if (nearest.isEmpty()) {
            return Optional.empty();
        }
        List<Face> cards = new ArrayList<>();
        for (int i = 0; i < CARDS; i++) {
            cards.add(nearest.get(nearest.size() == 1 || i <= CARDS / 2 ? 0 : 1));
        }
        return Optional.of(pdf.print(
                "tours/app/bus/card",
                new Card("Carte du bus, " + nearest.getFirst().commune(), cards)));
    }

    /** The dates of each stop, nearest stop first. */
    private List<List<Passage>> stops(LatLon point, @Nullable Unit unit) {
        Map<String, List<Passage>> stops = new LinkedHashMap<>();
        find.within(point, unit == null ? null : unit.id(), QUARTER).stream()
                .filter(one -> !one.session().isCancelled())
                .forEach(
                        one -> stops.computeIfAbsent(one.unitCode() + "\n" + one.metres(), ignored -> new ArrayList<>())
                                .add(one));
        return stops.values().stream()
                .sorted(Comparator.comparingInt(dates -> metres(dates.getFirst())))
                .toList();
    }

    private static int metres(Passage passage) {
        return passage.metres() == null ? Integer.MAX_VALUE : passage.metres();
    }

    private Face face(List<Passage> dates, String site) {
        Passage first = dates.getFirst();
        String commune = first.session().spot().communeName();
        boolean sameHours =
                dates.stream().map(one -> hours(one.session())).distinct().count() == 1;
        List<String> lines = dates.stream()
                .limit(MOST_DATES)
                .map(one -> words.day(one.session().start().toLocalDate(), FRENCH)
                        + (sameHours
                                ? ""
                                : ", " + words.time(one.session().start().toLocalTime(), FRENCH)))
                .toList();
        String own = units.find(first.unit()).map(Unit::phone).orElse(null);
        String phone = own == null ? territory.settings().phone() : own;
        String address = site + "/bus?ou=" + first.session().spot().commune().value();
        return new Face(
                first.unitName(),
                commune,
                first.stopName().equals(commune) ? "" : first.stopName(),
                sameHours ? hours(first.session()) : null,
                lines.subList(0, Math.min(ONE_COLUMN, lines.size())),
                lines.subList(Math.min(ONE_COLUMN, lines.size()), lines.size()),
                phone == null ? null : PhoneText.inPairs(phone),
                QrCode.onPaper(address, QR_MILLIMETRES, "Code QR : les prochains passages du bus"),
                site.replaceFirst("^https?://", "") + "/bus");
    }

    private String hours(Session session) {
        return words.hours(session.start(), session.end(), FRENCH);
    }
}
