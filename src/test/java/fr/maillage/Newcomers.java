package fr.maillage;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.Role.Area;
import fr.maillage.accounts.app.AcceptInvitation;
import fr.maillage.accounts.app.AcceptInvitation.Reply;
import fr.maillage.accounts.app.Invitations;
import fr.maillage.accounts.app.Invitations.Channel;
import fr.maillage.accounts.app.Invitations.Draft;
import fr.maillage.accounts.app.Invited.Invitation;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Real people, not of the demonstration, each new: a test has its own. */
@Component
public class Newcomers {

    /** A password that is good enough. */
    public static final String PASSWORD = "trottoir ébréché sous lampadaire";

    private final Invitations invitations;
    private final AcceptInvitation accept;
    private final JdbcClient db;

    Newcomers(Invitations invitations, AcceptInvitation accept, JdbcClient db) {
        this.invitations = invitations;
        this.accept = accept;
        this.db = db;
    }

    /** Somebody who has come in. */
    public record Newcomer(PersonId id, String email) {}

    /** An address nobody has. */
    public static String email() {
        return "p" + UUID.randomUUID().toString().replace("-", "") + "@mairie.example";
    }

    /** A grant of the role over the widest area. */
    public static Grant grant(Role role) {
        return switch (role) {
            case TECHNICIAN -> new Grant(role, Area.INSTANCE, "");
            case CLERK -> new Grant(role, Area.COMMUNE, "99007");
            case COORDINATOR, MODERATOR, OBSERVER -> new Grant(role, Area.TERRITORY, "");
            case MANAGER, ANIMATOR, HELPER ->
                new Grant(role, Area.ORGANISATION, UUID.randomUUID().toString());
        };
    }

    /** Somebody invited, with an e-mail address. */
    public Invitation invited(String email, Role role, Channel channel) {
        Draft draft = new Draft(
                "Solène Pradeix",
                email,
                null,
                List.of("1 rue du Lavoir", "99230 VALBRUNE"),
                "fr",
                List.of(grant(role)));
        return (Invitation) invitations.invite(draft, channel, null);
    }

    /** Somebody who has come in and has {@link #PASSWORD}. */
    public Newcomer with(Role role) {
        String email = email();
        Invitation invitation = invited(email, role, Channel.CONSOLE);
        PersonId person = accept.accept(
                        String.valueOf(invitation.code()), new Reply("Solène Pradeix", null, null, PASSWORD))
                .orElseThrow();
        return new Newcomer(person, email);
    }

    /** How many lines of the log there are of this deed on this person. */
    public long audited(PersonId person, String action) {
        return db.sql("select count(*) from platform.audit where subject_id = :id and action = :action")
                .param("id", person.value().toString())
                .param("action", action)
                .query(Long.class)
                .single();
    }
}
