package fr.maillage.platform.launch;

import fr.maillage.platform.StartRefused;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** The way in: serves the site, or runs one word of the operator's and ends. */
public final class Launch {

    private static final String USAGE = """
            Usage : bin/start [--port N] [--data DOSSIER] [--no-demo]

              --port N        port du site (8080, ou MAILLAGE_PORT)
              --data DOSSIER  dossier des données (./data, ou MAILLAGE_DATA)
              --no-demo       au premier démarrage, ne pas charger le territoire de démonstration

            Autres réglages : MAILLAGE_BASE_URL (adresse publique), MAILLAGE_DB_URL, MAILLAGE_DB_USER
            et MAILLAGE_DB_PASSWORD (base de données PostgreSQL à utiliser au lieu de celle qui est embarquée).
            """;

    private Launch() {}

    /**
     * Does what the command line asks. Returns while the site goes on being served; ends the process in every other
     * case: 0 all went well, 1 something failed, 2 the command line is wrong.
     */
    public static void launch(Class<?> application, String[] arguments) {
        switch (CommandLine.parse(arguments)) {
            case CommandLine.Serve serve -> serve(application, serve.settings());
            case CommandLine.Run run -> System.exit(run(application, run));
            case CommandLine.Usage ignored -> System.out.print(USAGE);
            case CommandLine.Wrong wrong -> {
                System.err.println(wrong.line());
                System.err.print(USAGE);
                System.exit(2);
            }
        }
    }

    private static void serve(Class<?> application, List<String> settings) {
        try {
            new SpringApplication(application).run(settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            if (e.getClass().getName().contains("AbandonedRunException")) {
                throw e; // the end of a training run
            }
            System.exit(tell(e, "Maillage ne démarre pas", System.err));
        }
    }

    /** The words' own output goes to standard output, everything else to standard error. */
    private static int run(Class<?> application, CommandLine.Run run) {
        PrintStream out = System.out;
        System.setOut(System.err);
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        List<String> settings = new ArrayList<>();
        settings.add("--maillage.word=" + run.word());
        settings.add("--logging.level.fr.maillage=warn");
        try (ConfigurableApplicationContext context = spring.run(settings.toArray(String[]::new))) {
            return new Words(context).run(run.word(), run.arguments(), out, System.err);
        } catch (RuntimeException e) {
            return tell(e, "La commande « " + run.word() + " » a échoué", System.err);
        } finally {
            out.flush();
        }
    }

    private static int tell(RuntimeException failure, String what, PrintStream err) {
        Optional<String> line = line(failure);
        line.ifPresentOrElse(err::println, () -> {
            err.println(what + " : " + failure.getMessage());
            LoggerFactory.getLogger(Launch.class).error(what, failure);
        });
        return 1;
    }

    private static Optional<String> line(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return Optional.ofNullable(refused.getMessage());
            }
            if (cause instanceof PortInUseException busy) {
                return Optional.of(
                        "Le port " + busy.getPort() + " est déjà occupé : choisissez-en un autre avec --port.");
            }
        }
        return Optional.empty();
    }
}
