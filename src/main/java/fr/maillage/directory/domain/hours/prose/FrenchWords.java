package fr.maillage.directory.domain.hours.prose;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that opening hours are written with, in lower case and without accents, and what each phrase does. */
final class FrenchWords {

    /** Words, numbers and signs in the longest phrase. */
    static final int LONGEST_PHRASE = 7;

    /** What a phrase stands for. */
    record Meaning(Piece type, int value) {}

    private static final Map<String, Meaning> PHRASES = new HashMap<>();

    static {
        String[] days = {
            "lundi, lundis, lun, lu",
            "mardi, mardis, mar, ma",
            "mercredi, mercredis, mer, merc, me",
            "jeudi, jeudis, jeu, je",
            "vendredi, vendredis, ven, vend, ve",
            "samedi, samedis, sam, sa",
            "dimanche, dimanches, dim, di"
        };
        for (int day = 1; day <= days.length; day++) {
            put(Piece.DAY, day, days[day - 1]);
        }
        put(Piece.DAYS, 0b1111111, "tous les jours, 7 j / 7, 7 jours / 7, 7 jours sur 7, 7 / 7");
        put(Piece.DAYS, 0b0011111, "la semaine, en semaine, jours ouvrables, les jours ouvrables");
        put(Piece.DAYS, 0b1100000, "week - end, weekend, le week - end, le weekend, les week - ends, les weekends");
        put(Piece.HALF, 0, "matin, le matin, matins, les matins, matinee, en matinee, la matinee");
        put(
                Piece.HALF,
                1,
                "apres midi, apres - midi, l' apres midi, l' apres - midi, les apres - midi, les apres - midis,"
                        + " les apres midi, apres - midis, apres midis, apm, l' apm, aprem, l' aprem, apmidi");
        put(
                Piece.WEEKS,
                1,
                "semaine impaire, semaines impaires, en semaine impaire, en semaines impaires, les semaines impaires,"
                        + " des semaines impaires, sem impaires");
        put(
                Piece.WEEKS,
                2,
                "semaine paire, semaines paires, en semaine paire, en semaines paires, les semaines paires,"
                        + " des semaines paires, sem paires");
        put(
                Piece.CLOSED,
                0,
                "ferme, fermee, fermes, fermees, fermeture, ferme au public, fermee au public, fermeture au public,"
                        + " pas d' accueil");
        put(Piece.EXCEPT, 0, "sauf, excepte, a l' exception du, a l' exception de, hormis, hors");
        put(
                Piece.APPOINTMENT,
                0,
                "rdv, sur rdv, sur rendez - vous, sur rendez vous, rendez - vous, rendez vous, avec rdv,"
                        + " avec rendez - vous, avec rendez vous, uniquement sur rendez - vous, uniquement sur rdv,"
                        + " uniquement sur rendez vous, sur rdv uniquement, sur rendez - vous uniquement,"
                        + " sur rendez vous uniquement, seulement sur rdv, seulement sur rendez - vous,"
                        + " prise de rendez - vous, sur rv");
        put(
                Piece.FREELY,
                0,
                "sans rdv, sans rendez - vous, sans rendez vous, avec ou sans rendez - vous, avec ou sans rdv,"
                        + " acces libre, en acces libre, libre acces, en libre acces, accueil libre");
        put(
                Piece.CONDITION,
                0,
                "une semaine sur deux, 1 semaine sur 2, 1 semaine / 2, une semaine sur 2, semaine sur deux,"
                        + " tous les 15 jours, tout les 15 jours, toutes les deux semaines, toutes les 2 semaines,"
                        + " toutes les trois semaines, toutes les 3 semaines, une fois par mois, 1 fois par mois,"
                        + " 1 x par mois, 1 x mois, deux fois par mois, 2 fois par mois, une semaine sur trois,"
                        + " tous les quinze jours, sur inscription, 1 fois / mois, 1 x / mois");
        put(Piece.EVERY_OTHER, 0, "sur deux, sur 2, / 2");
        put(Piece.MONTHLY, 0, "du mois, de chaque mois, chaque mois, de mois");
        put(
                Piece.SCHOOL_TERM,
                0,
                "en periode scolaire, periode scolaire, hors vacances scolaires, hors vacances,"
                        + " hors periodes de vacances scolaires, hors periode de vacances scolaires, hors conges scolaires,"
                        + " pendant la periode scolaire");
        put(
                Piece.SCHOOL_HOLIDAYS,
                0,
                "vacances scolaires, pendant les vacances scolaires, pendant les vacances, les vacances scolaires,"
                        + " durant les vacances scolaires, en periode de vacances scolaires, vacances, conges scolaires,"
                        + " pendant les conges scolaires, en vacances scolaires");
        put(Piece.PUBLIC_HOLIDAYS, 0, "jours feries, les jours feries, jour ferie, feries");
        put(Piece.SINCE, 0, "a partir de, des, apres");
        put(Piece.BETWEEN, 0, "entre");
        put(Piece.FROM, 0, "de, depuis");
        put(Piece.TO, 0, "a, jusqu' a");
        put(Piece.UNTIL, 0, "au, aux, jusqu' au");
        put(Piece.EACH, 0, "tous les, chaque, toutes les");
        put(Piece.ONE, 0, "le, la, l', du, ce");
        put(Piece.ONLY_ONE, 0, "un, une");
        put(Piece.SEVERAL, 0, "les, des les");
        put(Piece.AND, 0, "et, ainsi que, puis, et aussi");
        put(Piece.ORDINAL, 1, "premier, premiers, premiere");
        put(Piece.ORDINAL, 2, "deuxieme, deuxiemes, second, seconds");
        put(Piece.ORDINAL, 3, "troisieme, troisiemes");
        put(Piece.ORDINAL, 4, "quatrieme, quatriemes");
        put(Piece.ORDINAL, -1, "dernier, derniers");
        put(Piece.TIME, 12 * 60, "midi");
        put(Piece.TIME, 24 * 60, "minuit");
        put(
                Piece.NOISE,
                0,
                "horaires, horaire, horaires d' ouverture, horaire d' ouverture, horaires d' ouvertures, heures d' ouverture,"
                        + " jours et heures d' ouverture, jours et heures d' ouvertures, jours et horaires d' ouverture,"
                        + " horaires d' ouverture au public, ouvert, ouverte, ouverts, ouverture, ouverture au public,"
                        + " ouvert au public, accueil du public, accueil, accueil au public, permanence, permanences,"
                        + " journee continue, en journee continue, non stop, sans interruption, en continu, continu,"
                        + " horaires d' accueil, public, bureau ouvert, bureaux ouverts");
    }

    private FrenchWords() {}

    /** What a phrase stands for, its parts joined with a space; null when it is none. */
    static @Nullable Meaning find(String phrase) {
        return PHRASES.get(phrase);
    }

    private static void put(Piece type, int value, String phrases) {
        for (String phrase : phrases.split(",", -1)) {
            PHRASES.put(phrase.strip(), new Meaning(type, value));
        }
    }
}
