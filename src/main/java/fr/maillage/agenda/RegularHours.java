package fr.maillage.agenda;

import fr.maillage.agenda.app.permanence.Recurrence;
import fr.maillage.agenda.app.permanence.Recurrences;
import fr.maillage.agenda.app.permanence.RuleWords;
import fr.maillage.agenda.app.permanence.SpotNames;
import fr.maillage.design.Dates;
import fr.maillage.directory.PlaceId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When help is regularly there, in one sentence a rule; the dates themselves are sessions of the {@link Agenda}. */
@Component
public class RegularHours {

    private final Recurrences rules;
    private final RuleWords words;
    private final SpotNames names;
    private final Clock clock;

    RegularHours(Recurrences rules, RuleWords words, SpotNames names, Clock clock) {
        this.rules = rules;
        this.words = words;
        this.names = names;
        this.clock = clock;
    }

    /**
     * One rule of a permanence.
     *
     * @param recurrence as {@link Session.Occurrence} names it
     * @param sentence « tous les mardis de 14 h à 17 h, sauf jours fériés », without a capital nor a full stop
     * @param spot where, named as the directory does today
     * @param startsOn the first day that it may give
     * @param until the last day, included; null as long as nobody ends it
     * @param from on the clock of the place
     * @param rule RFC 5545, without COUNT nor UNTIL; holidays and days taken out are not in it
     */
    public record Line(
            UUID recurrence,
            ActivityId activity,
            String sentence,
            Spot spot,
            LocalDate startsOn,
            @Nullable LocalDate until,
            LocalTime from,
            LocalTime to,
            String rule) {}

    /** The announced rules of an activity that still give days, oldest first; none for what is no permanence. */
    public List<Line> of(ActivityId activity, Locale language) {
        LocalDate today = today();
        return lines(
                rules.listOf(activity).stream()
                        .filter(rule -> rule.state() == SessionState.PUBLISHED && !rule.isOver(today))
                        .toList(),
                language);
    }

    /** The sentence of each of these rules, by {@link Session.Occurrence#recurrence}, in one query. */
    public Map<UUID, String> sentences(Collection<UUID> recurrences, Locale language) {
        LocalDate today = today();
        Map<UUID, String> sentences = new HashMap<>();
        rules.list(recurrences).forEach(rule -> sentences.put(rule.id(), words.sentence(rule.when(), today, language)));
        return sentences;
    }

    /** All announced rules that still give days, by commune; two statements. */
    public List<Line> list(Locale language) {
        return lines(rules.list(today().minusDays(1), SessionState.PUBLISHED, null), language);
    }

    /** The same at one place. */
    public List<Line> at(PlaceId place, Locale language) {
        return lines(rules.list(today().minusDays(1), SessionState.PUBLISHED, place), language);
    }

    private List<Line> lines(List<Recurrence> found, Locale language) {
        LocalDate today = today();
        return names.named(found).stream()
                .map(rule -> new Line(
                        rule.id(),
                        rule.activity(),
                        words.sentence(rule.when(), today, language),
                        rule.spot(),
                        rule.when().startsOn(),
                        rule.when().until(),
                        rule.when().from(),
                        rule.when().to(),
                        rule.when().rhythm().rule()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
    }
}
