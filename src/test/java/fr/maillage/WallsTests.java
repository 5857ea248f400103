package fr.maillage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house. */
class WallsTests {

    @Test
    void everyModuleNamesOnlyTheModulesItDeclares() {
        ApplicationModules.of(Maillage.class).verify();
    }
}
