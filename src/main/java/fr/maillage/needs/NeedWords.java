package fr.maillage.needs;

import fr.maillage.directory.Service;
import fr.maillage.directory.TermWords;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Needs as people say them, for screens, paper and messages. */
@Component
public class NeedWords {

    private static final int SHORT = 60;

    private final TermWords terms;
    private final MessageSource messages;

    NeedWords(TermWords terms, MessageSource messages) {
        this.terms = terms;
        this.messages = messages;
    }

    /** What is lacking: the services, the workshop, else the first words; for those who may read them, never for the public. */
    public String what(Need need, Locale language) {
        String said = Stream.of(services(need.services(), language), need.workshop())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ; "));
        if (!said.isEmpty()) {
            return said;
        }
        if (need.words().isEmpty()) {
            return bare(need, language); // the words were forgotten
        }
        int cut = need.words().lastIndexOf(' ', SHORT);
        return need.words().length() <= SHORT ? need.words() : need.words().substring(0, cut > 0 ? cut : SHORT) + "…";
    }

    /** What is lacking without a word of whoever raised it: the services, else « aide ou atelier ». */
    public String bare(Need need, Locale language) {
        String services = services(need.services(), language);
        return services.isEmpty() ? messages.getMessage("needs.bare", null, language) : services;
    }

    /** « à Valbrune », « au Theil ». */
    public String at(String commune, Locale language) {
        String article = commune.startsWith("Le ") ? "Le " : commune.startsWith("Les ") ? "Les " : "";
        String key =
                article.isEmpty() ? "needs.at" : "needs.at." + article.strip().toLowerCase(Locale.ROOT);
        return messages.getMessage(key, new Object[] {commune.substring(article.length())}, language);
    }

    /** The services in plain words, with commas; empty for none. */
    public String services(Collection<Service> services, Locale language) {
        return services.stream()
                .sorted(Comparator.naturalOrder())
                .map(one -> terms.of(one, language))
                .collect(Collectors.joining(", "));
    }

    /** « À répondre », « Réponse promise ». */
    public String state(NeedState state, Locale language) {
        return messages.getMessage("needs.state." + state, null, language);
    }

    /** « Presse ». */
    public String urgency(Urgency urgency, Locale language) {
        return messages.getMessage("needs.urgency." + urgency, null, language);
    }

    /** « mardi matin ». */
    public String halfDay(HalfDay day, Locale language) {
        return messages.getMessage(
                "needs.half-day." + (day.morning() ? "morning" : "afternoon"),
                new Object[] {day.day().getDisplayName(TextStyle.FULL, language)},
                language);
    }
}
