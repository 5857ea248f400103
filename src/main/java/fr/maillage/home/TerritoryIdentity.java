package fr.maillage.home;

import fr.maillage.design.SiteIdentity;
import fr.maillage.territory.Territory;
import fr.maillage.territory.TerritorySettings;
import org.springframework.stereotype.Component;

/** Tells the design who speaks, from what the territory says of itself. */
@Component
class TerritoryIdentity implements SiteIdentity.Source {

    private final Territory territory;

    TerritoryIdentity(Territory territory) {
        this.territory = territory;
    }

    @Override
    public SiteIdentity current() {
        TerritorySettings settings = territory.settings();
        return new SiteIdentity(settings.name(), settings.phone(), settings.demo());
    }
}
