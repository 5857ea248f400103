package fr.maillage.needs.web.office;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.needs.app.NeedSheet;
import fr.maillage.needs.app.NeedSight;
import fr.maillage.needs.app.RaisedNeeds;
import fr.maillage.needs.domain.NeedCode;
import fr.maillage.territory.CommuneCode;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Opens needs to those who may: read within their communes or when they raised it themselves; whom to tell is for those who raise or
 * answer there; answers are the coordinator's.
 */
@Component
class NeedDoor {

    private final RaisedNeeds needs;
    private final NeedSight sight;
    private final Access access;

    NeedDoor(RaisedNeeds needs, NeedSight sight, Access access) {
        this.needs = needs;
        this.sight = sight;
        this.access = access;
    }

    /** The need of a code; 404 when there is none, or it is not for whoever is signed in. */
    NeedSheet open(String code) {
        return find(code).filter(this::mayRead).orElseThrow(NeedDoor::missing);
    }

    /** The same for whoever may change what was said of it; 403 beyond. */
    NeedSheet openToEdit(String code) {
        NeedSheet need = open(code);
        if (!mayEdit(need)) {
            access.require(Right.ANSWER_NEEDS, target(need));
        }
        return need;
    }

    /** The same for whoever may answer it; 403 beyond. */
    NeedSheet openToAnswer(String code) {
        NeedSheet need = open(code);
        access.require(Right.ANSWER_NEEDS, target(need));
        return need;
    }

    /** By code, whoever asks. */
    Optional<NeedSheet> find(String code) {
        String tidy = NeedCode.tidy(code);
        return NeedCode.isWellFormed(tidy) ? needs.findByCode(tidy) : Optional.empty();
    }

    /** Whether whoever is signed in may read it. */
    boolean mayRead(NeedSheet need) {
        return sight.current().covers(need);
    }

    /** Whether whoever is signed in may answer it. */
    boolean mayAnswer(NeedSheet need) {
        return access.may(Right.ANSWER_NEEDS, target(need));
    }

    /** Whether they may change what was said of it, have the commune's last word, and see whom to tell. */
    boolean mayEdit(NeedSheet need) {
        return isOwn(need) || mayAnswer(need) || access.may(Right.RAISE_NEEDS, target(need));
    }

    /** Whether they may raise one there: in their communes; people of an organisation go everywhere. */
    boolean mayRaiseIn(CommuneCode commune) {
        Reach reach = access.reach(Right.RAISE_NEEDS);
        return reach.covers(Target.in(commune)) || !reach.organisations().isEmpty();
    }

    /** The account of whoever is signed in. */
    UUID who() {
        return access.getCurrent().id().value();
    }

    private boolean isOwn(NeedSheet need) {
        return who().equals(need.raisedBy());
    }

    private static Target target(NeedSheet need) {
        return Target.in(need.need().commune());
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
