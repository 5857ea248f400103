package fr.maillage.registration;

import fr.maillage.agenda.ActivityId;
import fr.maillage.registration.app.desk.Figures;
import fr.maillage.registration.domain.figures.FigureLine;
import fr.maillage.registration.domain.figures.SmallNumbers;
import fr.maillage.territory.CommuneCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many people sessions received, without names, for the figures of other modules. Small numbers are kept back as on the page of attendance. */
@Component
public class Attendance {

    private final Figures figures;

    Attendance(Figures figures) {
        this.figures = figures;
    }

    /**
     * What took place in a commune. Sessions are counted when somebody marks who came, and the night after they are over.
     *
     * @param held sessions that took place
     * @param calledOff sessions that were called off
     * @param noted those of the held ones for which somebody said who came
     * @param people who were there, where it was said; null where the number is kept back because it is about too few
     */
    public record Received(
            CommuneCode commune,
            int held,
            int calledOff,
            int noted,
            @Nullable Integer people) {}

    /**
     * All together, and by commune.
     *
     * @param people in all; null where it is kept back
     * @param enough from how many people on numbers are given
     */
    public record Count(
            int held, int calledOff, int noted, @Nullable Integer people, List<Received> communes, int enough) {

        public Count {
            communes = List.copyOf(communes);
        }
    }

    /**
     * The sessions of some activities, by commune.
     *
     * @param activities none counts nothing
     * @param from first day, included
     * @param until last day, excluded
     * @param communes INSEE codes that may be read; null for all
     */
    public Count count(
            Collection<ActivityId> activities, LocalDate from, LocalDate until, @Nullable Set<String> communes) {
        UUID[] wanted = activities.stream().map(ActivityId::value).toArray(UUID[]::new);
        List<FigureLine> lines = figures.byCommune(wanted, from, until).stream()
                .filter(line -> communes == null || communes.contains(line.key()))
                .toList();
        Set<String> keptBack = SmallNumbers.keptBack(lines, true);
        int people = lines.stream().mapToInt(FigureLine::people).sum();
        int seen = lines.stream().mapToInt(FigureLine::seen).sum();
        return new Count(
                lines.stream().mapToInt(FigureLine::held).sum(),
                lines.stream().mapToInt(FigureLine::calledOff).sum(),
                lines.stream().mapToInt(FigureLine::noted).sum(),
                people > 0 && people < SmallNumbers.ENOUGH ? null : seen,
                lines.stream()
                        .map(line -> received(line, keptBack.contains(line.key())))
                        .flatMap(Optional::stream)
                        .toList(),
                SmallNumbers.ENOUGH);
    }

    private static Optional<Received> received(FigureLine line, boolean keptBack) {
        return CommuneCode.read(line.key())
                .map(commune -> new Received(
                        commune, line.held(), line.calledOff(), line.noted(), keptBack ? null : line.seen()));
    }
}
