package fr.maillage.directory.domain.hours;

import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.OpeningHoursParserConstants;
import ch.poole.openinghoursparser.ParseException;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TokenMgrError;
import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the parser for one rule after the other and stops at the first error. The parser's own loop starts again after
 * each error to collect them all, which takes a fifth of a second on 2,000 characters of noise.
 */
final class RuleSequence {

    private RuleSequence() {}

    /** The parser also fails with unchecked errors on hostile input (numbers too long, endless nesting). */
    static List<Rule> parse(String text) throws NotUnderstood {
        try {
            return parseAll(new OpeningHoursParser(new StringReader(text)));
        } catch (ParseException | RuntimeException | TokenMgrError | StackOverflowError failure) {
            throw new NotUnderstood(Reason.SYNTAX, "the parser refuses it");
        }
    }

    private static List<Rule> parseAll(OpeningHoursParser parser) throws ParseException {
        List<Rule> rules = new ArrayList<>();
        rules.add(parser.rule());
        int separator = parser.getNextToken().kind;
        while (separator != OpeningHoursParserConstants.EOF) {
            Rule rule = parser.rule();
            switch (separator) {
                case OpeningHoursParserConstants.SEMICOLON -> rule.setAdditive(false);
                case OpeningHoursParserConstants.COMMA -> rule.setAdditive(true);
                case OpeningHoursParserConstants.FALLBACKSEPERATOR -> rule.setFallBack(true);
                default -> throw new ParseException("no separator");
            }
            rules.add(rule);
            separator = parser.getNextToken().kind;
        }
        return rules;
    }
}
