package fr.maillage.directory.web.office;

import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.exchange.Together;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/**
 * What is wanted once the page of conflicts was answered: where I insist, I have seen what the others wrote, and that is what
 * the sheet is compared with; where I give way, I want nothing.
 *
 * @param asked whether that page was answered at all
 */
record Agreement(Map<StandardField, String> before, Map<StandardField, String> mine, boolean asked) {

    /** Before the names of what the others wrote. */
    static final String THEIRS = "autre.";

    static Agreement of(Section part, SectionForm form, MultiValueMap<String, String> sent) {
        Map<StandardField, String> before = new EnumMap<>(StandardField.class);
        before.putAll(form.before());
        Map<StandardField, String> mine = new EnumMap<>(StandardField.class);
        mine.putAll(form.mine());
        boolean asked = false;
        for (StandardField field : part.fields()) {
            asked |= sent.containsKey(THEIRS + field.column());
            String choice = Objects.requireNonNullElse(sent.getFirst("choix." + field.column()), "");
            if (choice.equals("autre")) {
                Together.with(field).forEach(mine::remove);
            } else if (choice.equals("moi")) {
                Together.with(field)
                        .forEach(each -> before.put(
                                each, Objects.requireNonNullElse(sent.getFirst(THEIRS + each.column()), "")));
            }
        }
        return new Agreement(before, mine, asked);
    }
}
