package fr.maillage.directory.web;

import fr.maillage.design.Link;
import java.util.List;

/** All communes served, by first letter. */
public record CommunesPage(List<Letter> letters) {

    /** The communes that begin with one letter. */
    public record Letter(String letter, List<Link> communes) {}
}
