package fr.maillage.accounts.app;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.OrganisationBook;
import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.Role.Area;
import fr.maillage.accounts.app.Invitations.Channel;
import fr.maillage.platform.DemoPart;
import fr.maillage.territory.Commune;
import fr.maillage.territory.DemoReplaced;
import fr.maillage.territory.Territory;
import fr.maillage.territory.WhereAnswer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One invented person a role in the Pays de Lorande, one more who steers an EPCI, one who has not come yet; gone with the first real communes. */
@Component
class DemoPeople implements DemoPart {

    private final People people;
    private final Grants grants;
    private final Invitations invitations;
    private final Territory territory;
    private final ObjectProvider<OrganisationBook> organisations;

    DemoPeople(
            People people,
            Grants grants,
            Invitations invitations,
            Territory territory,
            ObjectProvider<OrganisationBook> organisations) {
        this.people = people;
        this.grants = grants;
        this.invitations = invitations;
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
        PersonId coordinator = add("Odile Fontaubert", Role.COORDINATOR, Area.TERRITORY, "");
        add("Rémi Chassaignol", Role.CLERK, Area.COMMUNE, commune.code().value());
        add("Nadège Brivezac", Role.MANAGER, Area.ORGANISATION, organisation);
        add("Bastien Corlouër", Role.ANIMATOR, Area.ORGANISATION, organisation);
        add("Lucette Varaignes", Role.HELPER, Area.ORGANISATION, organisation);
        add("Joël Massounie", Role.MODERATOR, Area.TERRITORY, "");
        add("Irène Talmasson", Role.OBSERVER, Area.TERRITORY, "");
        add("Karim Belvezet", Role.TECHNICIAN, Area.INSTANCE, "");
        if (commune.epci() != null) {
            add("Hélène Vaubreuil", Role.COORDINATOR, Area.EPCI, commune.epci().siren());
        }
        PersonId invited = people.addDemo("Camille Ressuge", "camille.ressuge@lorande.example", Account.State.INVITED);
        grants.give(invited, new Grant(Role.ANIMATOR, Area.ORGANISATION, organisation), coordinator);
        invitations.reinvite(invited, Channel.CONSOLE, coordinator);
    }

    private PersonId add(String name, Role role, Area area, String areaId) {
        PersonId person = people.addDemo(name, null);
        grants.give(person, new Grant(role, area, areaId), null);
        return person;
    }

    @EventListener
    void on(DemoReplaced event) {
        people.removeDemo();
    }
}
