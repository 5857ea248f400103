package fr.maillage.accounts.web;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.OrganisationBook;
import fr.maillage.accounts.OrganisationBook.Entry;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.Role.Area;
import fr.maillage.design.Ui;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Epci;
import fr.maillage.territory.EpciCode;
import fr.maillage.territory.Territory;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Roles and areas in the reader’s words. */
@Component
class GrantWording {

    private final Territory territory;
    private final ObjectProvider<OrganisationBook> organisations;

    GrantWording(Territory territory, ObjectProvider<OrganisationBook> organisations) {
        this.territory = territory;
        this.organisations = organisations;
    }

    /** « médiateur ou animateur ». */
    static String role(Ui ui, Role role) {
        return ui.t("accounts.role." + role.name());
    }

    /** The name of an area; what is not known any more says so. */
    String area(Ui ui, Area area, String id) {
        return switch (area) {
            case ORGANISATION ->
                organisations
                        .getObject()
                        .find(UUID.fromString(id))
                        .map(Entry::name)
                        .orElseGet(() -> ui.t("accounts.area.gone"));
            case COMMUNE ->
                CommuneCode.read(id)
                        .flatMap(territory::findCommune)
                        .map(Commune::name)
                        .orElse(id);
            case EPCI ->
                EpciCode.read(id).flatMap(territory::findEpci).map(Epci::name).orElse(id);
            case TERRITORY -> ui.t("accounts.area.TERRITORY");
            case INSTANCE -> ui.t("accounts.area.INSTANCE");
        };
    }

    /** « médiateur ou animateur, Commune de Valbrune ». */
    String whole(Ui ui, Grant grant) {
        return role(ui, grant.role()) + " – " + area(ui, grant.area(), grant.areaId());
    }
}
