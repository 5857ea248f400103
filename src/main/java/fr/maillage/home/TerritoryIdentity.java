package fr.maillage.home;

import fr.maillage.design.Accent;
import fr.maillage.design.Colour;
import fr.maillage.design.SiteIdentity;
import fr.maillage.territory.Look;
import fr.maillage.territory.Territory;
import fr.maillage.territory.TerritorySettings;
import org.jspecify.annotations.Nullable;
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
        Look look = territory.look();
        return new SiteIdentity(settings.name(), settings.phone(), settings.demo(), accent(look), logo(look));
    }

    private static @Nullable Accent accent(Look look) {
        String light = look.accent();
        String dark = look.accentDark();
        if (light == null || dark == null) {
            return null;
        }
        return Colour.read(light)
                .flatMap(one -> Colour.read(dark).map(other -> new Accent(one, other)))
                .orElse(null);
    }

    private static SiteIdentity.@Nullable Logo logo(Look look) {
        Look.Logo logo = look.logo();
        return logo == null ? null : new SiteIdentity.Logo(logo.url(), logo.width(), logo.height());
    }
}
