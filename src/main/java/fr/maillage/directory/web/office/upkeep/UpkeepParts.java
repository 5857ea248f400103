package fr.maillage.directory.web.office.upkeep;

import fr.maillage.accounts.Right;
import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import fr.maillage.directory.Place;
import fr.maillage.directory.app.upkeep.Confirmations;
import fr.maillage.directory.app.upkeep.Freshness;
import fr.maillage.directory.app.upkeep.Proposals;
import fr.maillage.directory.web.office.FieldWording;
import fr.maillage.directory.web.office.PlaceDoor;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes the part of a place’s page that tells how sure its sheet is. */
@Component
public class UpkeepParts {

    private final Freshness freshness;
    private final Confirmations confirmations;
    private final Proposals proposals;
    private final PlaceDoor door;

    UpkeepParts(Freshness freshness, Confirmations confirmations, Proposals proposals, PlaceDoor door) {
        this.freshness = freshness;
        this.confirmations = confirmations;
        this.proposals = proposals;
        this.door = door;
    }

    /** For a place that is shown. */
    public UpkeepPart part(Ui ui, Place place) {
        Freshness.State state = freshness.of(place.id().value());
        String checked = state.checkedOn() == null || state.by() == null
                ? ui.t("directory.reread.never")
                : ui.t(
                        "directory.fresh." + state.by().toLowerCase(Locale.ROOT),
                        new FieldWording(ui).date(state.checkedOn()));
        RequestWording words = new RequestWording(ui);
        List<Link> waiting = door.may(place, Right.REVIEW_PROPOSALS)
                ? proposals.waitingFor(place.id().value()).stream()
                        .map(one -> new Link(
                                ui.t("directory.proposals.received", words.day(one.createdAt())),
                                "/gestion/propositions/" + one.id()))
                        .toList()
                : List.of();
        return new UpkeepPart(
                place.id().value().toString(),
                "/gestion/lieux/" + place.code(),
                checked,
                confirmations.listOf(place.id().value(), 1).stream()
                        .findFirst()
                        .map(words::sentence)
                        .orElse(null),
                door.may(place, Right.ASK_CONFIRMATIONS),
                waiting);
    }
}
