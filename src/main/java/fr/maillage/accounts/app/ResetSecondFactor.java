package fr.maillage.accounts.app;

import fr.maillage.platform.Command;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code bin/maillage reset-second-factor ADRESSE}: for somebody who has lost both telephone and recovery codes. They are told. */
@Component
class ResetSecondFactor implements Command {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;

    ResetSecondFactor(Accounts accounts, SecondFactors factors, Sessions sessions) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "reset-second-factor";
    }

    @Override
    public String usage() {
        return "reset-second-factor ADRESSE — retire le code du téléphone d’une personne, qui en refait un en se connectant";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Optional<Account> who = arguments.size() == 1 ? accounts.findByLogin(arguments.getFirst()) : Optional.empty();
        if (arguments.size() != 1) {
            out.println("Usage : bin/maillage " + usage());
            return 2;
        }
        if (who.isEmpty()) {
            out.println("Personne ne se connecte avec cette adresse.");
            return 1;
        }
        factors.remove(who.get().id(), null);
        sessions.endAll(who.get().id());
        out.println("C’est fait : à la prochaine connexion, cette personne installera un autre code.");
        return 0;
    }
}
