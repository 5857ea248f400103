package fr.maillage.accounts.app;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.OrganisationBook;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Role.Area;
import fr.maillage.accounts.SignedIn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works out whom somebody may see, from their roles. */
@Component
public class PeopleScopes {

    private final Reaches reaches;
    private final ObjectProvider<OrganisationBook> organisations;

    PeopleScopes(Reaches reaches, ObjectProvider<OrganisationBook> organisations) {
        this.reaches = reaches;
        this.organisations = organisations;
    }

    /** Organisations that run a place in the area are seen, even when they run others elsewhere. */
    public PeopleScope of(SignedIn who) {
        Reach reach = reaches.of(who, Right.READ_PEOPLE);
        Set<UUID> seen = new HashSet<>(reach.organisations());
        if (!reach.communes().isEmpty()) {
            seen.addAll(organisations.getObject().listIn(reach.communes()));
        }
        return new PeopleScope(
                who.id(),
                reach.everywhere(),
                seen.stream().map(UUID::toString).collect(Collectors.toSet()),
                reach.communes(),
                who.grants().stream()
                        .filter(grant -> grant.area() == Area.EPCI && Right.READ_PEOPLE.isHeldBy(grant))
                        .map(Grant::areaId)
                        .collect(Collectors.toSet()));
    }
}
