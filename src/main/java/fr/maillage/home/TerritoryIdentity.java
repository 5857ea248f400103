package fr.maillage.home;

import fr.maillage.design.SiteIdentity;
import org.springframework.stereotype.Component;

/** Tells the design who speaks, from what the territory says of itself. */
@Component
class TerritoryIdentity implements SiteIdentity.Source {

    @Override
    public SiteIdentity current() {
        return new SiteIdentity("Pays de Lorande", "+33261910040", true);
    }
}
