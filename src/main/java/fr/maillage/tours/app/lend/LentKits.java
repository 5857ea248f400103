package fr.maillage.tours.app.lend;

import fr.maillage.agenda.KitUse;
import fr.maillage.tours.domain.lend.Thing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the agenda which kits are lent, so that no session counts on them. */
@Component
class LentKits implements KitUse {

    private final Loans loans;
    private final HoldingWords words;

    LentKits(Loans loans, HoldingWords words) {
        this.loans = loans;
        this.words = words;
    }

    @Override
    public List<Use> list(Collection<UUID> kits, Instant from, Instant until) {
        return words.of(loans.listHolding(Thing.Kind.KIT, kits, from, until), "kit").stream()
                .map(one -> new Use(one.thing().id(), one.who(), one.startsAt(), one.endsAt(), one.href()))
                .toList();
    }
}
