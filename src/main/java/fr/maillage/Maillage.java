package fr.maillage;

import fr.maillage.platform.launch.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one deployable: a modular monolith whose table of contents is this package. */
@SpringBootApplication
public class Maillage {

    /** Serves the site, or runs an operator's word. */
    static void main(String[] args) {
        Launch.launch(Maillage.class, args);
    }
}
