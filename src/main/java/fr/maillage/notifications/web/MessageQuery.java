package fr.maillage.notifications.web;

import fr.maillage.notifications.Channel;
import fr.maillage.notifications.app.MessageFilter;
import fr.maillage.notifications.domain.State;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What the address of the list asks for; what it cannot mean is left out. */
record MessageQuery(MessageFilter filter, int page) {

    private static final int LAST_PAGE = 100_000;

    static MessageQuery of(MultiValueMap<String, String> parameters) {
        MessageFilter filter = new MessageFilter(
                named(State.values(), parameters.getFirst("etat")),
                named(Channel.values(), parameters.getFirst("canal")),
                day(parameters.getFirst("du")),
                day(parameters.getFirst("au")));
        return new MessageQuery(filter, page(parameters.getFirst("page")));
    }

    String typedFrom() {
        return filter.from() == null ? "" : filter.from().toString();
    }

    String typedTo() {
        return filter.to() == null ? "" : filter.to().toString();
    }

    /** The query without the page, to be followed by another parameter. */
    String text() {
        StringBuilder text = new StringBuilder();
        append(text, "etat", code(filter.state()));
        append(text, "canal", code(filter.channel()));
        append(text, "du", typedFrom());
        append(text, "au", typedTo());
        return text.toString();
    }

    static @Nullable String code(@Nullable Enum<?> value) {
        return value == null ? null : MessageWording.code(value.name());
    }

    private static void append(StringBuilder text, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&');
        }
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String code) {
        return Arrays.stream(values)
                .filter(value -> MessageWording.code(value.name()).equals(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
            return day == null || day.getYear() < 2000 || day.getYear() > 9000 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static int page(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,5}") ? Math.clamp(Integer.parseInt(text), 1, LAST_PAGE) : 1;
    }
}
