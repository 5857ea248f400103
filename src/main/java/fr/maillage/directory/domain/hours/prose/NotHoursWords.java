package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.OpeningHours;
import fr.maillage.directory.domain.hours.OpeningHours.Parsed;
import fr.maillage.directory.domain.hours.WeekGrid;
import fr.maillage.directory.domain.hours.prose.HoursReading.NotHours;
import fr.maillage.directory.domain.hours.prose.HoursReading.NotHours.Kind;
import fr.maillage.shared.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows the texts that stand in a column of hours and tell none. They hold no time and no day. */
final class NotHoursWords {

    private static final Map<String, Kind> WHOLE = Map.ofEntries(
            Map.entry("ferme", Kind.CLOSED),
            Map.entry("fermee", Kind.CLOSED),
            Map.entry("fermes", Kind.CLOSED),
            Map.entry("fermeture", Kind.CLOSED),
            Map.entry("conge", Kind.CLOSED),
            Map.entry("non ouvert au public", Kind.NO_PUBLIC),
            Map.entry("pas d accueil", Kind.NO_PUBLIC),
            Map.entry("pas d accueil du public", Kind.NO_PUBLIC),
            Map.entry("pas d accueil public", Kind.NO_PUBLIC),
            Map.entry("ferme au public", Kind.NO_PUBLIC),
            Map.entry("itinerance", Kind.ITINERANT),
            Map.entry("itinerant", Kind.ITINERANT),
            Map.entry("itinerante", Kind.ITINERANT),
            Map.entry("en itinerance", Kind.ITINERANT),
            Map.entry("true", Kind.NOT_SAID),
            Map.entry("false", Kind.NOT_SAID),
            Map.entry("oui", Kind.NOT_SAID),
            Map.entry("non", Kind.NOT_SAID),
            Map.entry("null", Kind.NOT_SAID),
            Map.entry("nc", Kind.NOT_SAID),
            Map.entry("neant", Kind.NOT_SAID),
            Map.entry("tous publics", Kind.NOT_SAID),
            Map.entry("non renseigne", Kind.NOT_SAID),
            Map.entry("non communique", Kind.NOT_SAID),
            Map.entry("a definir", Kind.NOT_SAID),
            Map.entry("", Kind.NOT_SAID));

    private static final Map<String, Kind> BEGINNINGS = Map.of(
            "se rapprocher", Kind.ASK,
            "contacter", Kind.ASK,
            "nous contacter", Kind.ASK,
            "se renseigner", Kind.ASK,
            "nous consulter", Kind.ASK,
            "presence sur", Kind.ITINERANT);

    private static final Set<String> PROGRAMME = Set.of(
            "programme",
            "programmation",
            "planning",
            "atelier",
            "ateliers",
            "actions",
            "variable",
            "variables",
            "inscription",
            "location");

    private static final Map<Kind, String> SYNTAX =
            Map.of(Kind.CLOSED, "off", Kind.BY_APPOINTMENT, "\"" + WeekGrid.APPOINTMENT + "\"");

    private NotHoursWords() {}

    static Optional<NotHours> find(String raw) {
        String plain = PlainText.of(raw);
        Kind whole = WHOLE.get(plain);
        if (whole != null) {
            return Optional.of(told(whole));
        }
        List<Token> tokens = FrenchLexer.read(raw);
        boolean timeless = tokens.stream().noneMatch(NotHoursWords::tellsTime);
        if (!timeless) {
            return Optional.empty();
        }
        for (Map.Entry<String, Kind> beginning : BEGINNINGS.entrySet()) {
            if (plain.startsWith(beginning.getKey())) {
                return Optional.of(told(beginning.getValue()));
            }
        }
        boolean appointment = tokens.stream().anyMatch(token -> token.is(Piece.APPOINTMENT));
        if (appointment && areAll(tokens, Piece.APPOINTMENT)) {
            return Optional.of(told(Kind.BY_APPOINTMENT));
        }
        boolean programme = List.of(plain.split(" ", -1)).stream().anyMatch(PROGRAMME::contains);
        return programme || areAll(tokens, Piece.CONDITION) ? Optional.of(told(Kind.PROGRAMME)) : Optional.empty();
    }

    private static boolean tellsTime(Token token) {
        boolean digits = token.text().chars().anyMatch(Character::isDigit);
        return token.is(Piece.TIME, Piece.NUMBER, Piece.DAY, Piece.DAYS, Piece.HALF, Piece.ORDINAL)
                || (digits && !token.is(Piece.PHONE, Piece.CONDITION));
    }

    private static boolean areAll(List<Token> tokens, Piece type) {
        return tokens.stream()
                .allMatch(token -> token.is(
                        type,
                        Piece.NOISE,
                        Piece.PHONE,
                        Piece.COLON,
                        Piece.COMMA,
                        Piece.SEMICOLON,
                        Piece.DASH,
                        Piece.OPENING,
                        Piece.CLOSING));
    }

    private static NotHours told(Kind kind) {
        String syntax = SYNTAX.get(kind);
        boolean known = syntax != null && OpeningHours.parse(syntax) instanceof Parsed;
        return new NotHours(kind, known && OpeningHours.parse(syntax) instanceof Parsed parsed ? parsed : null);
    }
}
