package fr.maillage.accounts.app;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Adds up, for one right, the areas of the roles that hold it. */
@Component
public class Reaches {

    public static final Reach NOWHERE = new Reach(false, Set.of(), Set.of());

    private final Territory territory;

    Reaches(Territory territory) {
        this.territory = territory;
    }

    /** How far this person’s right reaches. */
    public Reach of(SignedIn who, Right right) {
        boolean everywhere = false;
        Set<UUID> organisations = new HashSet<>();
        Set<String> communes = new HashSet<>();
        for (Grant grant : who.grants()) {
            if (!right.isHeldBy(grant)) {
                continue;
            }
            switch (grant.area()) {
                case TERRITORY, INSTANCE -> everywhere = true;
                case ORGANISATION -> organisations.add(UUID.fromString(grant.areaId()));
                case COMMUNE -> communes.add(grant.areaId());
                case EPCI ->
                    territory.listPerimeter().stream()
                            .filter(commune -> isOf(commune, grant.areaId()))
                            .forEach(commune -> communes.add(commune.code().value()));
            }
        }
        return new Reach(everywhere, Set.copyOf(organisations), Set.copyOf(communes));
    }

    private static boolean isOf(Commune commune, String siren) {
        return commune.epci() != null && commune.epci().siren().equals(siren);
    }
}
