package fr.maillage.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.Newcomers;
import fr.maillage.accounts.Role.Area;
import fr.maillage.accounts.app.Grants;
import fr.maillage.accounts.app.Invitations;
import fr.maillage.accounts.app.Invitations.Channel;
import fr.maillage.accounts.app.Invitations.Draft;
import fr.maillage.accounts.app.Invited.Invitation;
import fr.maillage.accounts.app.People;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the demonstration leaves behind: nobody it let in, and no role it gave. */
@MaillageTest
class DemoPeopleTests {

    private static final Grant OBSERVER = new Grant(Role.OBSERVER, Area.TERRITORY, "");

    @Autowired
    People people;

    @Autowired
    Grants grants;

    @Autowired
    Invitations invitations;

    @Autowired
    Newcomers newcomers;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate undone;

    @Test
    void takesAwayWhomItLetInAndWhatItGave() {
        undone.executeWithoutResult(status -> {
            status.setRollbackOnly();
            PersonId demo = people.listDemo().getFirst().id();
            PersonId friend = invited("Essai Onze", demo);
            PersonId friendOfFriend = invited("Essai Douze", friend);
            PersonId real = newcomers.with(Role.CLERK).id();
            grants.give(real, OBSERVER, friend);

            people.removeDemo();

            assertThat(isThere(demo)).isFalse();
            assertThat(isThere(friend)).isFalse();
            assertThat(isThere(friendOfFriend)).isFalse();
            assertThat(isThere(real)).isTrue();
            assertThat(grants.listOf(real)).containsExactly(Newcomers.grant(Role.CLERK));
        });
    }

    private PersonId invited(String name, PersonId by) {
        Draft draft = new Draft(name, null, null, List.of(), "fr", List.of(OBSERVER));
        return ((Invitation) invitations.invite(draft, Channel.CONSOLE, by)).person();
    }

    private boolean isThere(PersonId person) {
        return db.sql("select count(*) from accounts.person where id = :id")
                        .param("id", person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
