package fr.maillage.territory;

import java.util.List;

/**
 * What a hand decided about the Pays de Lorande before any line was drawn: which communes exist, roughly where their
 * villages stand, and which villages each river and road passes.
 *
 * <p>Everything here is invented. Names were checked against the national list of communes, département code 99 belongs
 * to no département, and the numbers of EPCI begin with 999. Positions are kilometres east and north of the
 * territory's south-west corner.
 */
final class LorandeSketch {

    /** One invented commune; {@code townX} and {@code townY} are kilometres, {@code postalCodes} are joined by a space. */
    record Commune(
            String code, String name, int population, String postalCodes, String epci, double townX, double townY) {}

    /** An intercommunality; the SIREN is invented but keeps the check digit a reader of the file may verify. */
    record Epci(String siren, String name) {}

    /**
     * A river or a road. Each stop of {@code course} is a commune's name, optionally followed by an offset in
     * kilometres, or {@code @} and a position. {@code joins} names the line on which the last stop ends, or is empty.
     */
    record Course(String name, int rank, String joins, List<String> course) {}

    static final String DEPARTEMENT_CODE = "99";
    static final String DEPARTEMENT_NAME = "Lorande (territoire imaginaire)";

    private static final String VAL = "999000011";
    private static final String BOCAGE = "999000029";
    private static final String MONTS = "999000037";

    static final List<Epci> EPCI = List.of(
            new Epci(VAL, "Communauté de communes du Val de Lorande"),
            new Epci(BOCAGE, "Communauté de communes Brandes et Bocage"),
            new Epci(MONTS, "Communauté de communes des Monts d'Arvelle"));

    /** In the order of their codes, which is alphabetical as in the national code. */
    static final List<Commune> COMMUNES = List.of(
            new Commune("99001", "Aigremoutier", 1874, "99140", VAL, 18.2, 12.4),
            new Commune("99002", "Bellaigue-en-Brandes", 527, "99220", BOCAGE, 29.2, 39.2),
            new Commune("99003", "Bourg-d'Aige", 1236, "99150", VAL, 23.6, 4.9),
            new Commune("99004", "Brameloup", 158, "99350", MONTS, 52.0, 18.3),
            new Commune("99005", "Chantelauze", 893, "99210", BOCAGE, 29.8, 32.2),
            new Commune("99006", "Châtel-Vernusse", 471, "99230", BOCAGE, 52.2, 33.6),
            new Commune("99007", "Chazemont", 759, "99100", VAL, 21.2, 19.8),
            new Commune("99008", "Couleuvrelle", 189, "99240", BOCAGE, 6.3, 32.6),
            new Commune("99009", "Courtelange", 333, "99150", VAL, 30.9, 4.6),
            new Commune("99010", "Espinasselle", 167, "99360", MONTS, 45.8, 4.7),
            new Commune("99011", "Font-l'Abbé", 462, "99130", VAL, 13.6, 19.1),
            new Commune("99012", "L'Hôpital-sous-Arvelle", 1518, "99300", MONTS, 36.6, 19.3),
            new Commune("99013", "La Bruyère-d'en-Haut", 161, "99360", MONTS, 47.8, 11.6),
            new Commune("99014", "La Chapelle-aux-Genêts", 815, "99110", VAL, 34.1, 26.6),
            new Commune("99015", "Le Breuil-Fontenille", 742, "99210", BOCAGE, 37.2, 33.5),
            new Commune("99016", "Le Mayet-des-Brandes", 233, "99240", BOCAGE, 4.2, 25.6),
            new Commune("99017", "Le Theil-aux-Moines", 428, "99310", MONTS, 33.2, 11.9),
            new Commune("99018", "Les Deux-Arvelles", 386, "99320", MONTS, 43.9, 18.2),
            new Commune("99019", "Louroux-la-Ronce", 312, "99250", BOCAGE, 13.2, 38.8),
            new Commune("99020", "Lurcenay", 1655, "99230", BOCAGE, 44.6, 39.0),
            new Commune("99021", "Marcillange", 356, "99230", BOCAGE, 44.9, 32.3),
            new Commune("99022", "Marsillange", 297, "99330", MONTS, 48.6, 25.4),
            new Commune("99023", "Montarvelle", 153, "99350", MONTS, 55.3, 11.7),
            new Commune("99024", "Moulins-la-Vernelle", 2284, "99200", BOCAGE, 22.1, 34.1),
            new Commune("99025", "Neuvignolles", 438, "99250", BOCAGE, 20.9, 41.0),
            new Commune("99026", "Œillanges", 341, "99130", VAL, 6.4, 18.9),
            new Commune("99027", "Pont-Lorande", 3377, "99120", VAL, 28.9, 18.3),
            new Commune("99028", "Puy-Saint-Loup", 245, "99310", MONTS, 40.3, 11.3),
            new Commune("99029", "Roche-d'Aigle", 218, "99310", MONTS, 38.2, 4.4),
            new Commune("99030", "Rochebœuf", 574, "99330", MONTS, 41.3, 25.9),
            new Commune("99031", "Saint-Amable", 268, "99220", BOCAGE, 36.9, 40.7),
            new Commune("99032", "Saint-Aubin-sur-Lorande", 2046, "99160", VAL, 18.7, 26.9),
            new Commune("99033", "Saint-Genès-d'Aige", 517, "99140", VAL, 10.3, 12.1),
            new Commune("99034", "Saint-Genest-la-Haute", 204, "99330", MONTS, 55.8, 26.6),
            new Commune("99035", "Saint-Jean-la-Neige", 181, "99360", MONTS, 52.8, 5.4),
            new Commune("99036", "Saint-Léger-le-Poirier", 634, "99140", VAL, 25.6, 11.6),
            new Commune("99037", "Sainte-Colombe-d'Arvelle", 172, "99350", MONTS, 58.4, 19.3),
            new Commune("99038", "Sainte-Croix-des-Bois", 604, "99200", BOCAGE, 14.3, 32.1),
            new Commune("99039", "Valbrune", 7512, "99100 99105", VAL, 26.4, 25.1),
            new Commune("99040", "Varennolles", 276, "99150", VAL, 16.2, 5.9),
            new Commune("99041", "Vicq-sur-Lorande", 688, "99160", VAL, 11.2, 25.4));

    /** The main river first: the others end on it or on one another. */
    static final List<Course> RIVERS = List.of(
            new Course(
                    "La Lorande",
                    1,
                    "",
                    List.of(
                            "@ 54.6 8.2",
                            "La Bruyère-d'en-Haut 1.2 0.9",
                            "Les Deux-Arvelles 0.3 -0.4",
                            "@ 40.2 20.4",
                            "L'Hôpital-sous-Arvelle 0.3 0.5",
                            "@ 32.7 17.5",
                            "Pont-Lorande 0.1 0.2",
                            "@ 27.6 21.9",
                            "Valbrune 0.3 0.2",
                            "@ 22.6 26.8",
                            "Saint-Aubin-sur-Lorande 0.2 -0.4",
                            "@ 15.0 25.2",
                            "Vicq-sur-Lorande 0.1 0.4",
                            "@ 7.2 28.4",
                            "@ 1.8 29.6",
                            "@ -2.6 28.8")),
            new Course(
                    "La Vernelle",
                    2,
                    "La Lorande",
                    List.of(
                            "Saint-Amable 1.6 2.2",
                            "Saint-Amable -0.3 -0.4",
                            "@ 32.8 37.4",
                            "Bellaigue-en-Brandes -0.4 -1.0",
                            "@ 25.6 35.3",
                            "Moulins-la-Vernelle 0.2 -0.3",
                            "@ 19.4 30.6",
                            "@ 17.4 26.4")),
            new Course(
                    "L'Aige",
                    2,
                    "La Lorande",
                    List.of(
                            "Varennolles -2.6 -3.4",
                            "Varennolles 0.2 0.4",
                            "@ 19.8 7.4",
                            "Aigremoutier 0.4 -0.2",
                            "@ 20.4 15.8",
                            "Chazemont 0.5 -0.3",
                            "@ 23.6 23.2",
                            "@ 24.6 26.6")),
            new Course(
                    "L'Arvelle",
                    2,
                    "La Lorande",
                    List.of(
                            "Sainte-Colombe-d'Arvelle 1.6 1.8",
                            "Sainte-Colombe-d'Arvelle -0.2 -0.5",
                            "@ 54.8 17.2",
                            "Brameloup -0.1 0.4",
                            "@ 47.4 20.6",
                            "@ 43.6 20.4",
                            "@ 41.2 19.6")),
            new Course(
                    "Le Fontenille",
                    2,
                    "La Lorande",
                    List.of(
                            "Marcillange 1.8 2.4",
                            "Marcillange -0.3 0.5",
                            "@ 41.2 32.2",
                            "Le Breuil-Fontenille 0.2 -0.5",
                            "@ 35.2 29.4",
                            "La Chapelle-aux-Genêts -0.4 0.2",
                            "@ 30.4 24.2",
                            "@ 27.4 22.6")));

    /** Rank 1 carries the through traffic, rank 2 the market days. */
    static final List<Course> ROADS = List.of(
            new Course(
                    "N 99",
                    1,
                    "",
                    List.of(
                            "@ 23.4 47.2",
                            "Neuvignolles 0.6 0.0",
                            "Moulins-la-Vernelle",
                            "@ 24.9 29.6",
                            "Valbrune",
                            "Pont-Lorande",
                            "Saint-Léger-le-Poirier 0.3 0.2",
                            "Bourg-d'Aige",
                            "@ 22.2 -1.6")),
            new Course(
                    "D 940",
                    1,
                    "",
                    List.of(
                            "@ -3.0 24.6",
                            "Le Mayet-des-Brandes 0.2 0.3",
                            "Vicq-sur-Lorande -0.2 -0.2",
                            "Saint-Aubin-sur-Lorande",
                            "Valbrune",
                            "La Chapelle-aux-Genêts",
                            "Rochebœuf 0.0 0.3",
                            "Marsillange -0.2 0.3",
                            "Saint-Genest-la-Haute",
                            "@ 65.0 28.4")),
            new Course(
                    "D 999",
                    2,
                    "",
                    List.of(
                            "Aigremoutier",
                            "@ 22.6 15.0",
                            "Pont-Lorande",
                            "L'Hôpital-sous-Arvelle",
                            "Les Deux-Arvelles 0.0 0.5",
                            "Brameloup -0.3 -0.2",
                            "@ 54.9 20.0",
                            "Sainte-Colombe-d'Arvelle",
                            "@ 64.6 18.0")),
            new Course(
                    "D 943",
                    2,
                    "",
                    List.of(
                            "Valbrune",
                            "Chantelauze -0.2 -0.3",
                            "Le Breuil-Fontenille",
                            "@ 40.9 36.6",
                            "Lurcenay",
                            "@ 48.6 46.6")),
            new Course(
                    "D 917",
                    2,
                    "",
                    List.of("@ 2.6 8.6", "Saint-Genès-d'Aige", "Aigremoutier", "Chazemont -0.2 0.2", "Valbrune")),
            new Course(
                    "D 962",
                    2,
                    "",
                    List.of(
                            "Saint-Aubin-sur-Lorande",
                            "Sainte-Croix-des-Bois 0.4 -0.2",
                            "Moulins-la-Vernelle",
                            "Bellaigue-en-Brandes",
                            "Saint-Amable 0.2 -0.6",
                            "Lurcenay",
                            "Châtel-Vernusse",
                            "Saint-Genest-la-Haute")));

    private LorandeSketch() {}
}
