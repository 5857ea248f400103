package fr.maillage.territory.domain.map;

/** Takes lines in units of the drawing and writes them in some format. */
interface Ink {

    /** An open line. */
    void line(Line line);

    /** A closed line; the first point is not repeated. */
    void ring(Line line);
}
