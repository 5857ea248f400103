package fr.maillage.accounts.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Grant;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.accounts.app.ChangeRoles;
import fr.maillage.accounts.app.Colleague;
import fr.maillage.accounts.app.Delegations;
import fr.maillage.accounts.domain.Delegation;
import fr.maillage.accounts.web.PersonPage.GrantLine;
import fr.maillage.design.Ui;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes somebody’s sheet, with the buttons of whoever reads it. */
@Component
class PersonScreen {

    private final Access access;
    private final Delegations delegations;
    private final ChangeRoles changes;
    private final RoleReading reading;
    private final GrantWording wording;
    private final MonthWording months;

    PersonScreen(
            Access access,
            Delegations delegations,
            ChangeRoles changes,
            RoleReading reading,
            GrantWording wording,
            MonthWording months) {
        this.access = access;
        this.delegations = delegations;
        this.changes = changes;
        this.reading = reading;
        this.wording = wording;
        this.months = months;
    }

    /** The sheet; {@code giving} is the form as it was typed, null for an empty one. */
    PersonPage page(Ui ui, Colleague person, @Nullable RoleFields giving, @Nullable String problem) {
        SignedIn reader = access.getCurrent();
        boolean invites = access.may(Right.INVITE_PEOPLE);
        RoleFields fields = giving == null ? reading.blank(reader, ui) : giving;
        boolean gives = invites && !person.isClosed() && !fields.roles().isEmpty();
        boolean closable = invites && !person.isClosed() && changes.mayClose(reader, person.id(), person.grants());
        return new PersonPage(
                PersonPage.url(person.id()),
                person.name(),
                person.email(),
                person.postalLines(),
                "accounts.state." + person.state().name(),
                months.seen(ui, person.lastSignedIn()),
                person.invitedBy(),
                waiting(ui, person),
                lines(ui, reader, person, invites),
                gives ? fields : null,
                invites && person.isInvited() && changes.mayInviteAgain(reader, person.grants())
                        ? channels(person)
                        : List.of(),
                closable,
                closable && person.secondFactor(),
                invites && person.isClosed() && ChangeRoles.isOverAll(reader),
                problem);
    }

    private @Nullable String waiting(Ui ui, Colleague person) {
        if (!person.isInvited()) {
            return null;
        }
        return person.invitedUntil() == null
                ? ui.t("accounts.person.invitation.none")
                : ui.t("accounts.person.invitation.until", months.day(ui, person.invitedUntil()));
    }

    private List<GrantLine> lines(Ui ui, SignedIn reader, Colleague person, boolean invites) {
        Delegation delegation = delegations.of(reader);
        boolean own = reader.id().equals(person.id());
        return person.grants().stream()
                .map(grant -> line(ui, grant, invites && (own || delegation.mayGive(grant))))
                .toList();
    }

    private GrantLine line(Ui ui, Grant grant, boolean takeable) {
        return new GrantLine(
                GrantWording.role(ui, grant.role()),
                wording.area(ui, grant.area(), grant.areaId()),
                grant.role().name(),
                grant.area().name(),
                grant.areaId(),
                takeable);
    }

    private static List<String> channels(Colleague person) {
        List<String> channels = new ArrayList<>();
        if (person.email() != null) {
            channels.add("EMAIL");
        }
        if (!person.postalLines().isEmpty()) {
            channels.add("LETTER");
        }
        channels.add("CONSOLE");
        return channels;
    }
}
