package fr.maillage.accounts.app;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.Role.Area;
import fr.maillage.accounts.app.Invitations.Channel;
import fr.maillage.accounts.app.Invitations.Draft;
import fr.maillage.accounts.app.Invited.Invitation;
import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At a first start without a demonstration nobody could come in: one line of the console tells how. The only secret that is
 * printed on purpose, once; a log file does not get it.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "maillage.training", matchIfMissing = true, havingValue = "none")
class FirstTechnician {

    private final JdbcClient db;
    private final Invitations invitations;
    private final PrintStream out = System.out;

    FirstTechnician(JdbcClient db, Invitations invitations) {
        this.db = db;
        this.invitations = invitations;
    }

    /** After the demonstration has been loaded, if there is one. */
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (isSomebodyThere()) {
            return;
        }
        Draft draft = new Draft(
                "Technique", null, null, List.of(), "fr", List.of(new Grant(Role.TECHNICIAN, Area.INSTANCE, "")));
        if (invitations.invite(draft, Channel.CONSOLE, null) instanceof Invitation made) {
            out.println("Premier démarrage. Pour entrer dans la gestion, ouvrez ce lien, qui sert une fois : "
                    + made.url());
        }
    }

    private boolean isSomebodyThere() {
        return db.sql("select exists (select 1 from accounts.person)")
                .query(Boolean.class)
                .single();
    }
}
