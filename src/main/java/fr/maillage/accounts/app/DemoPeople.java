package fr.maillage.accounts.app;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.OrganisationBook;
import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.Role.Area;
import fr.maillage.platform.DemoPart;
import fr.maillage.territory.Commune;
import fr.maillage.territory.DemoReplaced;
import fr.maillage.territory.Territory;
import fr.maillage.territory.WhereAnswer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One invented person a role, in the Pays de Lorande; gone with the first real communes. */
@Component
class DemoPeople implements DemoPart {

    private final People people;
    private final Grants grants;
    private final Territory territory;
    private final ObjectProvider<OrganisationBook> organisations;

    DemoPeople(People people, Grants grants, Territory territory, ObjectProvider<OrganisationBook> organisations) {
        this.people = people;
        this.grants = grants;
        this.territory = territory;
        this.organisations = organisations;
    }

    @Override
    public int rank() {
        return 3; // after the places, whose organisations these people belong to
    }

    @Override
    @Transactional
    public void load() {
        if (!people.listDemo().isEmpty()) {
            return;
        }
        WhereAnswer where = territory.where("Valbrune");
        Commune commune =
                where instanceof WhereAnswer.Found found && found.where().commune() != null
                        ? found.where().commune()
                        : territory.listPerimeter().getFirst();
        String organisation = organisations
                .getObject()
                .named("Commune de " + commune.name())
                .id()
                .toString();
        add("Odile Fontaubert", Role.COORDINATOR, Area.TERRITORY, "");
        add("Rémi Chassaignol", Role.CLERK, Area.COMMUNE, commune.code().value());
        add("Nadège Brivezac", Role.MANAGER, Area.ORGANISATION, organisation);
        add("Bastien Corlouër", Role.ANIMATOR, Area.ORGANISATION, organisation);
        add("Lucette Varaignes", Role.HELPER, Area.ORGANISATION, organisation);
        add("Joël Massounie", Role.MODERATOR, Area.TERRITORY, "");
        add("Irène Talmasson", Role.OBSERVER, Area.TERRITORY, "");
        add("Karim Belvezet", Role.TECHNICIAN, Area.INSTANCE, "");
    }

    private void add(String name, Role role, Area area, String areaId) {
        PersonId person = people.addDemo(name, null);
        grants.give(person, new Grant(role, area, areaId), null);
    }

    @EventListener
    void on(DemoReplaced event) {
        people.removeDemo();
    }
}
