package fr.maillage.registration.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.notifications.MessageTemplate;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Each message reads well whether the territory has a telephone or not. */
class RegistrationMessagesTests {

    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final ResourceBundleMessageSource words = words();

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("fr.maillage.registration.messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @Test
    void everyMessageReadsWellWithoutATelephone() throws ReflectiveOperationException {
        for (MessageTemplate template : templates()) {
            for (Locale language : LANGUAGES) {
                for (String text : texts(template, language, text("registration.mail.no-phone", language))) {
                    assertThat(text)
                            .as("%s in %s", template.key(), language)
                            .doesNotContain("le le ", "au le ", "le votre", "au votre", "on your town", "{");
                    assertThat(text.replace("Appelez votre mairie", "").replace("appelez votre mairie", ""))
                            .doesNotContain("votre mairie");
                    assertThat(text.replaceAll("[Cc]all your town hall", "")).doesNotContain("your town hall");
                }
            }
        }
    }

    @Test
    void everyMessageReadsWellWithATelephone() throws ReflectiveOperationException {
        for (MessageTemplate template : templates()) {
            for (Locale language : LANGUAGES) {
                String phone = text("registration.mail.phone", language, "01 99 00 12 34");
                for (String text : texts(template, language, phone)) {
                    assertThat(text.replaceAll("[Aa]ppelez le 01 99|[Cc]all 01 99", ""))
                            .as("%s in %s", template.key(), language)
                            .doesNotContain("01 99");
                }
            }
        }
    }

    private List<String> texts(MessageTemplate template, Locale language, String phone) {
        Object[] values = template.variables().stream()
                .map(one -> one.name().equals(RegistrationMessages.PHONE) ? phone : one.example())
                .toArray();
        return Stream.of(".subject", ".body", ".sms")
                .map(part -> text(template.key() + part, language, values))
                .toList();
    }

    private String text(String key, Locale language, Object... values) {
        return Objects.requireNonNull(words.getMessage(key, values, language)).replace('\u00a0', ' ');
    }

    private static List<MessageTemplate> templates() throws ReflectiveOperationException {
        RegistrationMessages bean = new RegistrationMessages();
        List<MessageTemplate> all = new ArrayList<>();
        for (Method method : RegistrationMessages.class.getDeclaredMethods()) {
            if (method.getReturnType() == MessageTemplate.class && !Modifier.isStatic(method.getModifiers())) {
                all.add((MessageTemplate) method.invoke(bean));
            }
        }
        assertThat(all).hasSize(10);
        return all;
    }
}
