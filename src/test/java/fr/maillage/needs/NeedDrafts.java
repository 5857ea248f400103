package fr.maillage.needs;

import fr.maillage.directory.Service;
import fr.maillage.needs.app.NeedDraft;
import fr.maillage.needs.domain.ContactWay;
import fr.maillage.needs.domain.NeedContact;
import fr.maillage.needs.domain.RaisedWay;
import fr.maillage.needs.domain.Raiser;
import fr.maillage.needs.domain.Room;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import java.util.List;
import java.util.Set;

/** Needs for tests, in Valbrune unless said otherwise. */
public final class NeedDrafts {

    private static final LatLon VALBRUNE = new LatLon(46.22286, 2.84927);

    private NeedDrafts() {}

    /** For so many people, who are told by e-mail at an address of their own. */
    public static NeedDraft forPeople(String words, int people) {
        return draft(words, people, byEmail(words.replaceAll("[^a-z]", "") + "@habitants.example"));
    }

    /** The same in another commune. */
    public static NeedDraft in(String commune, LatLon at, String words) {
        return in(commune, at, words, 2);
    }

    /** The same for so many people. */
    public static NeedDraft in(String commune, LatLon at, String words, int people) {
        NeedDraft here = forPeople(words, people);
        return new NeedDraft(
                here.raiser(),
                here.way(),
                new CommuneCode(commune),
                at,
                here.services(),
                here.workshop(),
                here.words(),
                here.people(),
                here.audiences(),
                here.suits(),
                here.urgency(),
                here.why(),
                here.until(),
                here.room(),
                here.contact());
    }

    /** For whoever is told in this way. */
    public static NeedDraft draft(String words, int people, NeedContact contact) {
        return new NeedDraft(
                Raiser.RESIDENT,
                RaisedWay.PAPER,
                new CommuneCode("99039"),
                VALBRUNE,
                Set.of(Service.JOB_SEARCH),
                "",
                words,
                people,
                Set.of(),
                Set.of(),
                Urgency.SOON,
                "",
                null,
                Room.UNKNOWN,
                contact);
    }

    public static NeedContact byEmail(String email) {
        return new NeedContact(ContactWay.EMAIL, "Anne Vernet", "", null, email, List.of(), "fr");
    }
}
