package fr.maillage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one deployable: a modular monolith whose table of contents is this package. */
@SpringBootApplication
public class Maillage {

    /** Starts the web application. */
    static void main(String[] args) {
        SpringApplication.run(Maillage.class, args);
    }
}
