package fr.maillage.office.web;

import fr.maillage.accounts.PeopleNames;
import fr.maillage.design.Dates;
import fr.maillage.design.Typed;
import fr.maillage.office.web.JournalPage.Row;
import fr.maillage.platform.AuditLog.Line;
import fr.maillage.shared.PlainText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells a deed in plain words; an action that no module has words for is shown as it is. */
@Component
class JournalWording {

    private static final String PERSON = "person";

    private final MessageSource messages;
    private final PeopleNames names;

    JournalWording(MessageSource messages, PeopleNames names) {
        this.messages = messages;
        this.names = names;
    }

    /** The names of all who act or are acted upon in these lines. */
    Map<UUID, String> names(Collection<Line> lines) {
        return names.find(lines.stream()
                .flatMap(line -> Stream.concat(
                        Stream.ofNullable(line.actor()),
                        line.subjectKind().equals(PERSON) ? Typed.id(line.subjectId()).stream() : Stream.empty()))
                .distinct()
                .toList());
    }

    Row row(Line line, Map<UUID, String> people, Locale language) {
        UUID actor = line.actor();
        return new Row(
                Dates.moment(line.at(), language),
                who(actor, people, language),
                actor == null ? null : JournalController.PATH + "?qui=" + actor,
                action(line.action(), language),
                subject(line, people, language),
                JournalController.PATH + "?sur="
                        + URLEncoder.encode(line.subjectKind() + ":" + line.subjectId(), StandardCharsets.UTF_8),
                line.details().entrySet().stream()
                        .map(detail -> text(module(line.action()) + ".audit.detail." + detail.getKey(), language)
                                        .orElse(detail.getKey())
                                + text("office.journal.colon", language).orElse(": ")
                                + detail.getValue())
                        .toList());
    }

    private String who(@Nullable UUID actor, Map<UUID, String> people, Locale language) {
        if (actor == null) {
            return text("office.journal.nobody", language).orElseThrow();
        }
        return Optional.ofNullable(people.get(actor))
                .orElseGet(() -> text("office.journal.erased", language).orElseThrow());
    }

    /** What was done, beginning with a capital. */
    String action(String action, Locale language) {
        int dot = action.indexOf('.');
        String words = dot < 0
                ? action
                : text(module(action) + ".audit." + action.substring(dot + 1), language)
                        .orElse(action);
        return words.equals(action) ? action : words.substring(0, 1).toUpperCase(language) + words.substring(1);
    }

    private String subject(Line line, Map<UUID, String> people, Locale language) {
        String kind =
                text("office.journal.kind." + line.subjectKind(), language).orElse(line.subjectKind());
        if (!line.subjectKind().equals(PERSON)) {
            boolean says = Typed.id(line.subjectId()).isEmpty()
                    && !PlainText.of(line.subjectId()).isEmpty();
            return says ? kind + " " + line.subjectId() : kind;
        }
        return Typed.id(line.subjectId())
                .map(people::get)
                .orElseGet(() -> text("office.journal.erased", language).orElseThrow());
    }

    private static String module(String action) {
        return action.substring(0, Math.max(0, action.indexOf('.')));
    }

    private Optional<String> text(String key, Locale language) {
        return Optional.ofNullable(messages.getMessage(key, null, null, language));
    }
}
