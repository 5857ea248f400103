package fr.maillage.notifications.app;

import fr.maillage.notifications.MessageTemplate;
import fr.maillage.notifications.domain.Words;
import fr.maillage.platform.Audit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every kind of message there is, and its words: the territory's own, else those that its module brought. */
@Component
public class Templates {

    private final Map<String, MessageTemplate> all;
    private final TemplateTexts texts;
    private final MessageSource messages;
    private final Audit audit;

    Templates(List<MessageTemplate> templates, TemplateTexts texts, MessageSource messages, Audit audit) {
        this.all = templates.stream().collect(Collectors.toUnmodifiableMap(MessageTemplate::key, each -> each));
        this.texts = texts;
        this.messages = messages;
        this.audit = audit;
    }

    /** All of them, by name. */
    public List<MessageTemplate> listAll() {
        return all.values().stream()
                .sorted(Comparator.comparing(MessageTemplate::key))
                .toList();
    }

    /** One of them. */
    public Optional<MessageTemplate> find(String key) {
        return Optional.ofNullable(all.get(key));
    }

    /** Those whose words are the territory's in some language. */
    public Set<String> listChanged() {
        return new HashSet<>(texts.listChanged());
    }

    /** What it is for, in the reader's language; its key when its module has left since. */
    public String title(String key, Locale language) {
        return Objects.requireNonNullElse(messages.getMessage(key + ".title", null, key, language), key);
    }

    /** The words in force. */
    public Words words(MessageTemplate template, String language) {
        return texts.find(template.key(), language).orElseGet(() -> defaults(template, language));
    }

    /** The words that came with Maillage. */
    public Words defaults(MessageTemplate template, String language) {
        return new Words(
                text(template, "subject", language), text(template, "body", language), text(template, "sms", language));
    }

    /** Replaces the words in one language; the caller has checked them. */
    @Transactional
    public void change(MessageTemplate template, String language, Words words, @Nullable UUID who) {
        texts.keep(template.key(), language, words, who);
        audit.record("notifications.template.changed", "template", template.key(), Map.of("language", language));
    }

    /** Goes back to the words that came with Maillage. */
    @Transactional
    public void restore(MessageTemplate template, String language) {
        if (texts.remove(template.key(), language)) {
            audit.record("notifications.template.restored", "template", template.key(), Map.of("language", language));
        }
    }

    /** {@code {0}} in the message file is the first variable, and so on. */
    private String text(MessageTemplate template, String part, String language) {
        Object[] names = template.variables().stream()
                .map(variable -> "{" + variable.name() + "}")
                .toArray();
        return messages.getMessage(template.key() + "." + part, names, Locale.forLanguageTag(language));
    }
}
