package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.prose.FrenchWords.Meaning;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a French text of hours into pieces, in one pass. */
final class FrenchLexer {

    /** A word, number or sign. */
    private record Atom(String key, Piece type, int value, int from, int to) {}

    private final String given;
    private final String plain;
    private final List<Atom> atoms = new ArrayList<>();

    private FrenchLexer(String given) {
        this.given = given;
        this.plain = plain(given);
    }

    static List<Token> read(String raw) {
        String text = raw.replace("<br />", " ; ")
                .replace("<br/>", " ; ")
                .replace("<br>", " ; ")
                .replace("&amp;", "&")
                .replace("&nbsp;", " ")
                .replace("\\n", " ; ");
        FrenchLexer lexer = new FrenchLexer(Normalizer.normalize(text, Normalizer.Form.NFC));
        lexer.cut();
        return lexer.phrases();
    }

    /** The text in lower case, without accents, letter for letter. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            plain.append(
                    switch (sign) {
                        case '\u2018', '\u2019', '`', '´' -> '\'';
                        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '_' -> '-';
                        case '\u00A0', '\u202F', '\u2009', '\t' -> ' ';
                        case '\n', '\r' -> '\n';
                        default -> bare(sign);
                    });
        }
        return plain.toString();
    }

    private static char bare(char sign) {
        if (sign < 128 || !Character.isLetter(sign)) {
            return Character.toLowerCase(sign);
        }
        String parts = Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFD);
        return parts.substring(0, 1).toLowerCase(Locale.ROOT).charAt(0);
    }

    private void cut() {
        int at = 0;
        while (at < plain.length()) {
            char sign = plain.charAt(at);
            if (sign == ' ') {
                at++;
            } else if (sign >= '0' && sign <= '9') {
                at = number(at);
            } else if (sign >= 'a' && sign <= 'z') {
                at = word(at);
            } else {
                atoms.add(new Atom(key(sign), sign(sign), 0, at, at + 1));
                at++;
            }
        }
    }

    private int word(int from) {
        int to = from;
        while (to < plain.length() && plain.charAt(to) >= 'a' && plain.charAt(to) <= 'z') {
            to++;
        }
        boolean elided = to < plain.length() && plain.charAt(to) == '\'';
        String word = plain.substring(from, elided ? to + 1 : to);
        boolean abbreviated = !elided
                && to < plain.length()
                && plain.charAt(to) == '.'
                && to - from <= 4
                && FrenchWords.find(word) != null;
        atoms.add(new Atom(word, Piece.UNKNOWN, 0, from, to));
        return elided || abbreviated ? to + 1 : to;
    }

    private int number(int from) {
        ClockScan.Found found = ClockScan.read(plain, from);
        if (found == null) {
            atoms.add(new Atom("?", Piece.UNKNOWN, 0, from, Math.min(from + 8, plain.length())));
            return plain.length();
        }
        int end = found.end();
        Piece type = found.phone() ? Piece.PHONE : found.minute() >= 0 ? Piece.TIME : Piece.NUMBER;
        int suffix = type == Piece.NUMBER ? ordinalEnd(end) : end;
        if (suffix > end && found.number() >= 1 && found.number() <= 5) {
            atoms.add(new Atom("?", Piece.ORDINAL, found.number(), from, suffix));
            return suffix;
        }
        int value = type == Piece.TIME ? found.minute() : found.number();
        String key = type == Piece.NUMBER ? Integer.toString(value) : value == 24 * 60 ? "24" : "?";
        atoms.add(new Atom(key, type, value, from, end));
        return end;
    }

    private int ordinalEnd(int at) {
        for (String suffix : List.of("iemes", "ieme", "emes", "eme", "eres", "ere", "ers", "er", "nde", "nd", "e")) {
            int end = at + suffix.length();
            if (plain.startsWith(suffix, at) && (end == plain.length() || !Character.isLetter(plain.charAt(end)))) {
                return end;
            }
        }
        return at;
    }

    private List<Token> phrases() {
        List<Token> tokens = new ArrayList<>(atoms.size());
        int at = 0;
        while (at < atoms.size()) {
            int length = longest(at);
            Atom first = atoms.get(at);
            Atom last = atoms.get(at + Math.max(1, length) - 1);
            String text = given.substring(first.from(), last.to());
            if (length == 0) {
                tokens.add(new Token(first.type(), first.value(), text));
                at++;
            } else {
                Meaning meaning = FrenchWords.find(phrase(at, length));
                tokens.add(
                        meaning == null
                                ? new Token(Piece.UNKNOWN, 0, text)
                                : new Token(meaning.type(), meaning.value(), text));
                at += length;
            }
        }
        return tokens;
    }

    /** How many atoms the longest phrase takes here; 0 when none begins. */
    private int longest(int at) {
        for (int length = Math.min(FrenchWords.LONGEST_PHRASE, atoms.size() - at); length > 0; length--) {
            if (FrenchWords.find(phrase(at, length)) != null) {
                return length;
            }
        }
        return 0;
    }

    private String phrase(int at, int length) {
        StringBuilder phrase = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            phrase.append(i > at ? " " : "").append(atoms.get(i).key());
        }
        return phrase.toString();
    }

    private static String key(char sign) {
        return String.valueOf(sign);
    }

    private static Piece sign(char sign) {
        return switch (sign) {
            case '-' -> Piece.DASH;
            case '/' -> Piece.SLASH;
            case ',' -> Piece.COMMA;
            case ';', '.', '\n', '|', '>', '•' -> Piece.SEMICOLON;
            case ':' -> Piece.COLON;
            case '&', '+' -> Piece.AND;
            case '(', '[' -> Piece.OPENING;
            case ')', ']' -> Piece.CLOSING;
            default -> Piece.UNKNOWN;
        };
    }
}
