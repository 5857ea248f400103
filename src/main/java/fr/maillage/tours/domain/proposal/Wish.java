package fr.maillage.tours.domain.proposal;

import fr.maillage.tours.domain.planning.PlanInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinator wants of the next search.
 *
 * @param act wishes made together, as a move is, are taken back together
 * @param commune INSEE
 * @param day null for a ban means never; never null for a pin
 * @param unit of a pin; null for whichever
 */
public record Wish(
        UUID id,
        UUID act,
        Kind kind,
        String commune,
        @Nullable LocalDate day,
        @Nullable UUID unit,
        Instant madeAt) {

    /** Wanted or not wanted. Stored by name: never rename. */
    public enum Kind {
        PIN,
        BAN
    }

    /** The same input with these wishes. */
    public static PlanInput in(PlanInput input, List<Wish> wishes) {
        return new PlanInput(
                input.first(),
                input.last(),
                input.villages(),
                input.vehicles(),
                wishes.stream().flatMap(Wish::pin).toList(),
                wishes.stream()
                        .filter(wish -> wish.kind == Kind.BAN)
                        .map(wish -> new PlanInput.Ban(wish.commune, wish.day))
                        .toList(),
                input.weights(),
                input.seed());
    }

    private Stream<PlanInput.Pin> pin() {
        LocalDate date = day;
        return kind == Kind.PIN && date != null ? Stream.of(new PlanInput.Pin(commune, date, unit)) : Stream.empty();
    }

    /** Whether both cannot be had. */
    public boolean contradicts(Wish other) {
        return kind != other.kind
                && commune.equals(other.commune)
                && (day == null || other.day == null || day.equals(other.day));
    }

    /** Whether it says again what the other said, perhaps with another unit. */
    public boolean replaces(Wish other) {
        return kind == other.kind && commune.equals(other.commune) && Objects.equals(day, other.day);
    }
}
