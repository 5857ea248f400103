package fr.maillage.accounts.app;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.Role.Area;
import fr.maillage.accounts.app.Invitations.Channel;
import fr.maillage.accounts.app.Invitations.Draft;
import fr.maillage.accounts.app.Invited.Invitation;
import fr.maillage.accounts.domain.Login;
import fr.maillage.platform.Command;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * {@code bin/maillage create-admin NOM [ADRESSE]}: invites a technician, and shows the link on the console. Whoever can run
 * it already holds the machine. For somebody known who has not come in, it makes a new link.
 */
@Component
class CreateAdmin implements Command {

    private static final Grant TECHNICIAN = new Grant(Role.TECHNICIAN, Area.INSTANCE, "");

    private final Invitations invitations;
    private final Grants grants;
    private final Accounts accounts;

    CreateAdmin(Invitations invitations, Grants grants, Accounts accounts) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.grants = grants;
    }

    @Override
    public String name() {
        return "create-admin";
    }

    @Override
    public String usage() {
        return "create-admin NOM [ADRESSE] — invite une personne à la technique ; affiche un lien qui sert une fois";
    }

    @Override
    @Transactional
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.size() > 2 || arguments.getFirst().isBlank()) {
            out.println("Usage : bin/maillage " + usage());
            return 2;
        }
        Optional<String> email = arguments.stream().skip(1).findFirst();
        if (email.isPresent() && !Login.isEmail(email.get())) {
            out.println("Ce n’est pas une adresse e-mail.");
            return 2;
        }
        if (email.flatMap(accounts::findByEmail)
                .filter(known -> known.state() == Account.State.CLOSED)
                .isPresent()) {
            out.println(
                    "Le compte de cette adresse est fermé. Rouvrez-le dans la gestion, page Personnes, ou donnez une"
                            + " autre adresse. Rien n’a changé.");
            return 1;
        }
        Draft draft = new Draft(arguments.getFirst(), email.orElse(null), null, List.of(), "fr", List.of(TECHNICIAN));
        Invited invited = invitations.invite(draft, Channel.CONSOLE, null);
        if (invited instanceof Invited.EmailTaken taken) {
            grants.give(taken.by(), TECHNICIAN, null);
            invited = invitations.reinvite(taken.by(), Channel.CONSOLE, null);
        }
        switch (invited) {
            case Invitation made -> print(made, out);
            case Invited.NotWaiting ignored ->
                out.println("Cette personne a déjà un compte : elle est maintenant à la technique aussi.");
            case Invited.EmailTaken ignored -> throw new IllegalStateException();
            case Invited.NotYours ignored -> throw new IllegalStateException();
            case Invited.NotFromDemo ignored -> throw new IllegalStateException();
            case Invited.Unreachable ignored -> throw new IllegalStateException();
        }
        return 0;
    }

    private static void print(Invitation made, PrintStream out) {
        out.println("Ouvrez ce lien dans les 14 jours ; il sert une fois :");
        out.println("  " + made.url());
        out.println("ou écrivez le code " + made.code() + " à l’adresse /invitation du site.");
    }
}
