package fr.maillage.office.app;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.office.app.PrivacyRequest.State;
import fr.maillage.platform.Audit;
import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalData.HeldRecord;
import fr.maillage.platform.PersonalData.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for everything held on somebody, in every module; shows, exports and erases it. Every look is written in the log. */
@Component
public class AnswerPrivacyRequest {

    private static final String ACCOUNT = "accounts.";
    private static final String REQUEST = "privacy_request";

    private final List<PersonalData> modules;
    private final PrivacyRequests requests;
    private final Access access;
    private final Audit audit;

    AnswerPrivacyRequest(List<PersonalData> modules, PrivacyRequests requests, Access access, Audit audit) {
        this.modules = List.copyOf(modules);
        this.requests = requests;
        this.access = access;
        this.audit = audit;
    }

    /** Notes a request that came in; its fields are checked by the form. */
    @Transactional
    public UUID open(
            PrivacyRequest.Kind kind,
            PrivacyRequest.Way way,
            Subject who,
            String name,
            String identity,
            LocalDate receivedOn) {
        access.require(Right.ANSWER_PRIVACY_REQUESTS);
        UUID id = requests.open(kind, way, name, who.email(), who.phone(), identity, receivedOn, me());
        audit.record("office.privacy.opened", REQUEST, id.toString(), Map.of("kind", kind.name(), "way", way.name()));
        return id;
    }

    /**
     * Everything held on whoever asks; nothing once the request is answered.
     *
     * @param use how it will be read, for the log: {@code seen}
     */
    @Transactional
    public List<HeldRecord> look(PrivacyRequest request, String use) {
        access.require(Right.ANSWER_PRIVACY_REQUESTS);
        if (!request.isOpen()) {
            return List.of();
        }
        List<HeldRecord> found = find(request);
        told(request, use, found);
        return found;
    }

    /**
     * What is handed to the person: the records chosen; where none is, those that hold their very e-mail or telephone, never
     * a namesake’s.
     *
     * @param use {@code printed} or {@code exported}
     * @param chosen {@code kind/id} of each record
     */
    @Transactional
    public List<HeldRecord> hand(PrivacyRequest request, String use, Set<String> chosen) {
        access.require(Right.ANSWER_PRIVACY_REQUESTS);
        if (!request.isOpen()) {
            return List.of();
        }
        Subject who = request.subject();
        List<HeldRecord> handed = find(request).stream()
                .filter(each ->
                        chosen.isEmpty() ? who.isSurelyIn(each) : chosen.contains(each.kind() + "/" + each.id()))
                .toList();
        told(request, use, handed);
        return handed;
    }

    private void told(PrivacyRequest request, String use, List<HeldRecord> found) {
        audit.record(
                "office.privacy." + use,
                REQUEST,
                request.id().toString(),
                Map.of("reference", request.reference(), "records", String.valueOf(found.size())));
    }

    /** Everything held on whoever is signed in, and exports it to them. */
    @Transactional
    public List<HeldRecord> lookAtMine(boolean exported) {
        UUID me = me();
        if (exported) {
            audit.record("office.privacy.own-exported", "person", me.toString(), Map.of());
        }
        return own(me);
    }

    /**
     * Erases what was chosen among what was found for this very request; anything else is passed over.
     *
     * @param chosen {@code kind/id} of each record
     * @return how many were erased
     */
    @Transactional
    public int erase(PrivacyRequest request, Set<String> chosen) {
        access.require(Right.ANSWER_PRIVACY_REQUESTS);
        int erased = 0;
        for (HeldRecord each : request.isOpen() ? find(request) : List.<HeldRecord>of()) {
            if (each.erasable()
                    && chosen.contains(each.kind() + "/" + each.id())
                    && modules.stream().anyMatch(module -> module.erase(each.kind(), each.id()))) {
                audit.record("office.privacy.erased", each.kind(), each.id(), Map.of("reference", request.reference()));
                erased++;
            }
        }
        return erased;
    }

    /** Ends it: done, or refused with the reason told to the person. False when it was ended already. */
    @Transactional
    public boolean close(PrivacyRequest request, State state, String reason) {
        access.require(Right.ANSWER_PRIVACY_REQUESTS);
        boolean closed = requests.close(request.id(), state, reason, me());
        if (closed) {
            audit.record(
                    "office.privacy." + (state == State.DONE ? "done" : "refused"),
                    REQUEST,
                    request.id().toString(),
                    Map.of("reference", request.reference()));
        }
        return closed;
    }

    /** Takes two months more, with the reason told to the person. */
    @Transactional
    public boolean prolong(PrivacyRequest request, String reason) {
        access.require(Right.ANSWER_PRIVACY_REQUESTS);
        boolean prolonged = requests.prolong(request.id(), reason);
        if (prolonged) {
            audit.record(
                    "office.privacy.prolonged",
                    REQUEST,
                    request.id().toString(),
                    Map.of("reference", request.reference()));
        }
        return prolonged;
    }

    private List<HeldRecord> find(PrivacyRequest request) {
        List<HeldRecord> found = new ArrayList<>();
        modules.forEach(module -> found.addAll(module.find(request.subject())));
        List<HeldRecord> accounts =
                found.stream().filter(each -> each.kind().startsWith(ACCOUNT)).toList();
        for (HeldRecord account : accounts) {
            own(UUID.fromString(account.id())).stream()
                    .filter(each -> !isAmong(found, each))
                    .forEach(found::add);
        }
        found.removeIf(each -> each.id().equals(request.id().toString()));
        return found;
    }

    private static boolean isAmong(List<HeldRecord> found, HeldRecord one) {
        return found.stream()
                .anyMatch(each -> each.kind().equals(one.kind()) && each.id().equals(one.id()));
    }

    private List<HeldRecord> own(UUID person) {
        return modules.stream()
                .flatMap(module -> module.findOwn(person).stream())
                .toList();
    }

    private UUID me() {
        return access.getCurrent().id().value();
    }
}
