package fr.maillage.directory.app.upkeep;

import fr.maillage.directory.Origin;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceUpkeep.Proposal;
import fr.maillage.directory.PlaceUpkeep.Proposed;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.app.upkeep.Proposals.Kind;
import fr.maillage.directory.domain.exchange.CommuneLookup;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.PlaceCheck;
import fr.maillage.directory.domain.exchange.PlaceCheck.Result;
import fr.maillage.directory.domain.exchange.PlaceCheck.Wrong;
import fr.maillage.directory.domain.exchange.RawRow;
import fr.maillage.directory.domain.exchange.RowReader;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.upkeep.ContactText;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what somebody proposes, read with the very rules of a change by hand, so that what waits can be accepted. */
@Service
public class Propose {

    /** The most characters of a remark. */
    public static final int LONGEST_REMARK = 1_000;

    private static final int LONGEST_NAME = 100;
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final Proposals proposals;
    private final Places places;
    private final CommuneLookup communes;
    private final Clock clock;

    Propose(Proposals proposals, Places places, CommuneLookup communes, Clock clock) {
        this.proposals = proposals;
        this.places = places;
        this.communes = communes;
        this.clock = clock;
    }

    /** Puts it before those who may accept it; the same said twice waits once. */
    @Transactional
    public Proposed propose(Proposal proposal, String language) {
        Optional<ContactText> contact = ContactText.read(proposal.contact());
        if (contact.isEmpty() && !proposal.contact().isBlank()) {
            return new Proposed.Refused(Map.of("contact", "directory.propose.contact.wrong"));
        }
        String answerTo = contact.map(ContactText::text).orElse("");
        Map<StandardField, String> cells = Cells.of(proposal.cells());
        if (proposal.place() == null) {
            return proposeNew(proposal, cells, answerTo, language);
        }
        Place place = places.find(proposal.place().value())
                .filter(one -> !one.isGone())
                .orElse(null);
        return place == null ? new Proposed.Gone() : proposeChange(place, proposal, cells, answerTo, language);
    }

    /** Says that a place has closed for good: nothing is proposed of its columns. */
    @Transactional
    public Proposed proposeClosing(
            Place place, String remark, String name, String contact, String origin, String language) {
        if (place.isGone()) {
            return new Proposed.Gone();
        }
        return keep(new NewProposal(
                place.id().value(),
                Kind.CLOSED,
                Map.of(),
                Map.of(),
                text(remark, LONGEST_REMARK),
                text(name, LONGEST_NAME),
                ContactText.read(contact).map(ContactText::text).orElse(""),
                language,
                origin,
                null));
    }

    /** What these columns would be once understood; nothing is kept. */
    public Result check(@Nullable Place place, Map<StandardField, String> cells) {
        return check(place, cells, cells.keySet());
    }

    /**
     * The same while a place is being described, whose name may come later.
     *
     * @param judged the columns typed just now
     */
    public Result checkSoFar(Map<StandardField, String> cells, Set<StandardField> judged) {
        Map<StandardField, String> named = new EnumMap<>(StandardField.class);
        named.putAll(cells);
        if (!judged.contains(StandardField.NAME)) {
            named.putIfAbsent(StandardField.NAME, "x");
        }
        return check(null, named, judged);
    }

    private Result check(@Nullable Place place, Map<StandardField, String> cells, Set<StandardField> judged) {
        Map<StandardField, String> whole = new EnumMap<>(StandardField.class);
        if (place != null) {
            whole.putAll(HandMade.cells(place.sheet()));
        } else {
            whole.put(StandardField.ID, "x");
        }
        whole.putAll(cells);
        String source = place == null ? Origin.OWN : place.sheet().origin().sourceId();
        return PlaceCheck.of(
                whole, judged, new RowReader(communes, source, LocalDate.ofInstant(clock.instant(), FRANCE)));
    }

    private Proposed proposeChange(
            Place place, Proposal proposal, Map<StandardField, String> cells, String contact, String language) {
        String remark = text(proposal.remark(), LONGEST_REMARK);
        if (!(check(place, cells) instanceof Result.Sound sound)) {
            return refused(((Result.Unsound) check(place, cells)).wrong());
        }
        Map<StandardField, String> now = HandMade.cells(place.sheet());
        Map<StandardField, String> before = new EnumMap<>(StandardField.class);
        Map<StandardField, String> wanted = new EnumMap<>(StandardField.class);
        cells.keySet().forEach(field -> {
            String value = sound.cells().getOrDefault(field, "");
            if (!value.equals(now.getOrDefault(field, ""))) {
                wanted.put(field, value);
                before.put(field, now.getOrDefault(field, ""));
            }
        });
        if (wanted.isEmpty() && remark.isEmpty()) {
            return new Proposed.NothingNew();
        }
        return keep(new NewProposal(
                place.id().value(),
                Kind.CORRECTION,
                before,
                wanted,
                remark,
                text(proposal.name(), LONGEST_NAME),
                contact,
                language,
                proposal.origin(),
                null));
    }

    private Proposed proposeNew(Proposal proposal, Map<StandardField, String> cells, String contact, String language) {
        if (!(check(null, cells) instanceof Result.Sound sound)) {
            return refused(((Result.Unsound) check(null, cells)).wrong());
        }
        Map<StandardField, String> wanted = new EnumMap<>(StandardField.class);
        sound.cells().forEach((field, value) -> {
            boolean ours = field == StandardField.ID || field == StandardField.UPDATED_ON;
            if (!value.isEmpty() && !ours) {
                wanted.put(field, value);
            }
        });
        return keep(new NewProposal(
                null,
                Kind.NEW,
                Map.of(),
                wanted,
                text(proposal.remark(), LONGEST_REMARK),
                text(proposal.name(), LONGEST_NAME),
                contact,
                language,
                proposal.origin(),
                sound.sheet().address().communeCode()));
    }

    private Proposed keep(NewProposal draft) {
        return new Proposed.Waiting(proposals
                .findSame(draft)
                .orElseGet(() -> proposals.add(UuidV7.at(clock.instant()), draft))
                .id());
    }

    private static Proposed refused(List<Wrong> wrong) {
        Map<String, String> told = new LinkedHashMap<>();
        wrong.forEach(one -> told.putIfAbsent(one.field().column(), key(one)));
        return new Proposed.Refused(told);
    }

    /** The message of a mistake; those about a field take its label and the bound. */
    private static String key(Wrong wrong) {
        return "directory.mistake."
                + wrong.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(String typed, int longest) {
        String plain = RawRow.storable(typed).replace("\r\n", "\n").strip();
        return plain.length() > longest ? plain.substring(0, longest) : plain;
    }
}
