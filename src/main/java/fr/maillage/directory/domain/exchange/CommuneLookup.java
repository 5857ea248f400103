package fr.maillage.directory.domain.exchange;

import fr.maillage.shared.LatLon;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The communes that this instance knows, as reading needs them. */
public interface CommuneLookup {

    /** The one commune that these words mean; empty when none or several do. */
    Optional<KnownCommune> match(@Nullable String inseeCode, @Nullable String name, @Nullable String postalCode);

    /** The commune whose contour holds the point. */
    Optional<KnownCommune> at(LatLon point);

    /** A commune with its INSEE code, its centre and its postal codes (possibly none known). */
    record KnownCommune(String code, String name, List<String> postalCodes, LatLon centre) {}

    /** Knows no commune: an instance before its first {@code import-communes}. */
    CommuneLookup NONE = new CommuneLookup() {
        @Override
        public Optional<KnownCommune> match(
                @Nullable String inseeCode, @Nullable String name, @Nullable String postalCode) {
            return Optional.empty();
        }

        @Override
        public Optional<KnownCommune> at(LatLon point) {
            return Optional.empty();
        }
    };
}
