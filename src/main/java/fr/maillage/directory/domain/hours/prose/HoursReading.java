package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.DayRule;
import fr.maillage.directory.domain.hours.OpeningHours;
import fr.maillage.directory.domain.hours.OpeningHours.Parsed;
import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import fr.maillage.directory.domain.hours.OpeningHours.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a text of opening hours. A wrong reading is worse than none: whatever is not wholly accounted for is
 * refused, and the text as given is shown instead.
 */
public sealed interface HoursReading {

    /** Reads a text; never throws, whatever the text, in a time that grows with its length only. */
    static HoursReading of(@Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return new Blank();
        }
        if (raw.length() > OpeningHours.LONGEST) {
            return new Refused(Reason.TOO_LONG, raw.length() + " characters");
        }
        OpeningHours strict = OpeningHours.parse(raw);
        if (strict instanceof Parsed parsed && !lacksDays(parsed)) {
            return new Osm(parsed);
        }
        if (strict instanceof Unreadable unreadable && unreadable.reason() != Reason.UNKNOWN_WORD) {
            Optional<Repaired> repaired = OsmRepair.read(raw);
            if (repaired.isPresent()) {
                return repaired.get();
            }
        }
        HoursReading read = FrenchHours.read(raw);
        if (strict instanceof Unreadable unreadable
                && unreadable.reason() == Reason.AMBIGUOUS
                && read instanceof Prose prose) {
            List<Remark> remarks = new ArrayList<>(prose.remarks);
            remarks.add(Remark.of(Remark.Kind.TUESDAY));
            return new Prose(prose.hours, prose.confidence.and(Confidence.MEDIUM), remarks);
        }
        if (!(read instanceof Refused)) {
            return read;
        }
        if (strict instanceof Parsed parsed) {
            return new Prose(parsed, Confidence.LOW, List.of(Remark.of(Remark.Kind.NO_DAYS)));
        }
        return strict instanceof Unreadable unreadable && unreadable.reason() != Reason.UNKNOWN_WORD
                ? new Refused(unreadable.reason(), unreadable.detail())
                : read;
    }

    /** The syntax gives "09:00-12:00" every day of the year, Sundays too. Who writes so means a day named elsewhere. */
    private static boolean lacksDays(Parsed parsed) {
        return parsed.rules().stream()
                .allMatch(rule -> rule.days().isEveryDay()
                        && !rule.alwaysOpen()
                        && !rule.times().isEmpty()
                        && rule.meaning() != DayRule.Meaning.CLOSED);
    }

    /** The hours to show, to reckon with and to export; empty when there are none that may be relied on. */
    default Optional<Parsed> usable() {
        return switch (this) {
            case Osm osm -> Optional.of(osm.hours);
            case Repaired repaired -> Optional.of(repaired.hours).filter(_ -> repaired.confidence != Confidence.LOW);
            case Prose prose -> Optional.of(prose.hours).filter(_ -> prose.confidence != Confidence.LOW);
            case NotHours not -> Optional.ofNullable(not.hours);
            case Blank _, Refused _ -> Optional.empty();
        };
    }

    /** The same, with those not to be relied on: for a person to confirm. */
    default Optional<Parsed> guess() {
        return this instanceof Prose prose ? Optional.of(prose.hours) : usable();
    }

    /** Whether the reader should call first. */
    default boolean isDoubtful() {
        return switch (this) {
            case Osm _, Blank _ -> false;
            case Repaired repaired -> repaired.confidence != Confidence.HIGH;
            case Prose prose -> prose.confidence != Confidence.HIGH;
            case NotHours not -> not.kind != NotHours.Kind.BY_APPOINTMENT || not.hours == null;
            case Refused _ -> true;
        };
    }

    /** What was mended or relied on. */
    default List<Remark> remarks() {
        return List.of();
    }

    /** Nothing was said. */
    record Blank() implements HoursReading {}

    /** The syntax, as it should be. */
    record Osm(Parsed hours) implements HoursReading {}

    /** The syntax with a slip, mended. */
    record Repaired(Parsed hours, Confidence confidence, List<Remark> remarks) implements HoursReading {

        public Repaired {
            remarks = List.copyOf(remarks);
        }
    }

    /** French, understood whole. */
    record Prose(Parsed hours, Confidence confidence, List<Remark> remarks) implements HoursReading {

        public Prose {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * French that tells no hours.
     *
     * @param hours what it comes to all the same: « sur rendez-vous », « fermé »
     */
    record NotHours(Kind kind, @Nullable Parsed hours) implements HoursReading {

        /** What it tells instead. */
        public enum Kind {
            /** « Fermé » and no more. */
            CLOSED,
            /** « Sur rendez-vous ». */
            BY_APPOINTMENT,
            /** « Se rapprocher de l’organisme ». */
            ASK,
            /** « Itinérance », « présence sur les communes ». */
            ITINERANT,
            /** « Pas d’accueil ». */
            NO_PUBLIC,
            /** « Selon programme », « une fois par mois ». */
            PROGRAMME,
            /** A dash, « non renseigné », « True ». */
            NOT_SAID
        }
    }

    /**
     * Not understood whole.
     *
     * @param detail the word or the part on which it failed
     */
    record Refused(Reason reason, String detail) implements HoursReading {}
}
