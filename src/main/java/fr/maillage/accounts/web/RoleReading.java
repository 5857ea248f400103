package fr.maillage.accounts.web;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.Role.Area;
import fr.maillage.accounts.SignedIn;
import fr.maillage.accounts.app.AreaAnswer;
import fr.maillage.accounts.app.AreaAnswer.Found;
import fr.maillage.accounts.app.AreaAnswer.Missing;
import fr.maillage.accounts.app.AreaAnswer.NotYours;
import fr.maillage.accounts.app.AreaAnswer.Several;
import fr.maillage.accounts.app.AreaAnswer.Unknown;
import fr.maillage.accounts.app.Delegations;
import fr.maillage.accounts.app.ReadArea;
import fr.maillage.accounts.domain.Delegation;
import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the fields that say which role over what, and asks back when that is not clear. */
@Component
class RoleReading {

    private final Delegations delegations;
    private final ReadArea readArea;
    private final GrantWording wording;

    RoleReading(Delegations delegations, ReadArea readArea, GrantWording wording) {
        this.delegations = delegations;
        this.readArea = readArea;
        this.wording = wording;
    }

    /**
     * What was read.
     *
     * @param grant null when something is to be corrected first
     */
    record Outcome(@Nullable Grant grant, RoleFields fields) {}

    /** The empty fields, with the roles this person may give. */
    RoleFields blank(SignedIn by, Ui ui) {
        return new RoleFields(choices(by, ui), null, null, List.of(), List.of());
    }

    /**
     * Reads.
     *
     * @param role a role and its kind of area, {@code ANIMATOR.ORGANISATION}
     * @param chosen the area picked among those offered before
     */
    Outcome read(SignedIn by, Ui ui, @Nullable String role, @Nullable String where, @Nullable String chosen) {
        List<Choice> roles = choices(by, ui);
        String typed = where == null ? "" : where.strip();
        if (role == null || roles.stream().noneMatch(choice -> choice.value().equals(role))) {
            return refused(roles, role, typed, new Mistake("role", ui.t("accounts.give.role.missing")));
        }
        String[] parts = role.split("\\.", -1);
        Area area = Area.valueOf(parts[1]);
        AreaAnswer answer =
                readArea.read(by, Role.valueOf(parts[0]), area, typed, chosen == null ? "" : chosen.strip());
        return switch (answer) {
            case Found found -> new Outcome(found.grant(), new RoleFields(roles, role, typed, List.of(), List.of()));
            case Several several ->
                new Outcome(
                        null,
                        new RoleFields(
                                roles,
                                role,
                                typed,
                                candidates(ui, several.grants()),
                                List.of(new Mistake("choix", ui.t("accounts.give.several")))));
            case Unknown unknown ->
                refused(roles, role, typed, new Mistake("ou", ui.t("accounts.give.unknown", typed)));
            case Missing missing ->
                refused(roles, role, typed, new Mistake("ou", ui.t("accounts.give.missing." + area.name())));
            case NotYours notYours -> refused(roles, role, typed, new Mistake("ou", ui.t("accounts.give.not-yours")));
        };
    }

    private static Outcome refused(List<Choice> roles, @Nullable String role, String typed, Mistake mistake) {
        return new Outcome(null, new RoleFields(roles, role, typed, List.of(), List.of(mistake)));
    }

    private List<Choice> candidates(Ui ui, List<Grant> grants) {
        return grants.stream()
                .map(grant -> new Choice(grant.areaId(), wording.area(ui, grant.area(), grant.areaId())))
                .toList();
    }

    private List<Choice> choices(SignedIn by, Ui ui) {
        Delegation delegation = delegations.of(by);
        List<Choice> choices = new ArrayList<>();
        for (Role role : Role.values()) {
            Stream.of(Area.values())
                    .filter(area -> delegation.mayGive(role, area))
                    .forEach(area -> choices.add(new Choice(
                            role.name() + "." + area.name(),
                            GrantWording.role(ui, role),
                            ui.t("accounts.area.kind." + area.name()))));
        }
        return choices;
    }
}
