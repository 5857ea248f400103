package fr.maillage.directory.app.exchange;

import fr.maillage.directory.domain.exchange.CommuneLookup;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the territory module for the communes that reading needs. */
@Component
class TerritoryCommunes implements CommuneLookup {

    private final Territory territory;

    TerritoryCommunes(Territory territory) {
        this.territory = territory;
    }

    @Override
    public Optional<KnownCommune> match(
            @Nullable String inseeCode, @Nullable String name, @Nullable String postalCode) {
        return territory.matchCommune(inseeCode, name, postalCode).map(TerritoryCommunes::known);
    }

    @Override
    public Optional<KnownCommune> at(LatLon point) {
        return territory.communeAt(point).map(TerritoryCommunes::known);
    }

    private static KnownCommune known(Commune commune) {
        return new KnownCommune(commune.code().value(), commune.name(), commune.postalCodes(), commune.centre());
    }
}
