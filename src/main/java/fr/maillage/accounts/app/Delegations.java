package fr.maillage.accounts.app;

import fr.maillage.accounts.OrganisationBook;
import fr.maillage.accounts.Role.Area;
import fr.maillage.accounts.SignedIn;
import fr.maillage.accounts.domain.Delegation;
import fr.maillage.territory.Territory;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which roles somebody may give, over the ground of this instance. */
@Component
public class Delegations implements Delegation.Ground {

    private final Territory territory;
    private final ObjectProvider<OrganisationBook> organisations;

    Delegations(Territory territory, ObjectProvider<OrganisationBook> organisations) {
        this.territory = territory;
        this.organisations = organisations;
    }

    /** What this person may give. */
    public Delegation of(SignedIn who) {
        return new Delegation(who.grants(), this);
    }

    @Override
    public Set<String> communesOf(Area area, String areaId) {
        return switch (area) {
            case COMMUNE -> Set.of(areaId);
            case EPCI ->
                territory.listPerimeter().stream()
                        .filter(commune ->
                                commune.epci() != null && commune.epci().siren().equals(areaId))
                        .map(commune -> commune.code().value())
                        .collect(Collectors.toUnmodifiableSet());
            case ORGANISATION -> organisations.getObject().communesOf(UUID.fromString(areaId));
            case TERRITORY, INSTANCE -> Set.of();
        };
    }
}
