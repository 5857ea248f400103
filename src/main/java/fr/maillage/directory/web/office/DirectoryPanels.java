package fr.maillage.directory.web.office;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.directory.app.UnansweredQueries;
import fr.maillage.directory.app.desk.Waiting;
import fr.maillage.directory.app.desk.Waiting.Item;
import fr.maillage.office.WorkPanel;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the directory waits, on the home of the back office: reports first, for somebody may stand before a closed door. */
@Configuration(proxyBeanMethods = false)
class DirectoryPanels {

    private static final int SHOWN = 5;

    private final Access access;
    private final Waiting waiting;
    private final UnansweredQueries unanswered;
    private final MessageSource messages;

    DirectoryPanels(Access access, Waiting waiting, UnansweredQueries unanswered, MessageSource messages) {
        this.access = access;
        this.waiting = waiting;
        this.unanswered = unanswered;
        this.messages = messages;
    }

    private record Made(int order, java.util.function.BiFunction<SignedIn, Locale, Optional<Panel>> make)
            implements WorkPanel {

        @Override
        public Optional<Panel> panel(SignedIn who, Locale language) {
            return make.apply(who, language);
        }
    }

    @Bean
    WorkPanel reportedPanel() {
        return new Made(
                100,
                (who, language) -> places(
                        Right.HANDLE_REPORTS,
                        "directory.panel.reported",
                        waiting.reported(access.reach(Right.HANDLE_REPORTS), SHOWN),
                        item -> "/gestion/signalements/" + item.code(),
                        item -> text(
                                language,
                                "directory.report.subject."
                                        + String.valueOf(item.note()).toLowerCase(Locale.ROOT)),
                        "/gestion/signalements",
                        language));
    }

    @Bean
    WorkPanel doubtfulPanel() {
        return new Made(
                110,
                (who, language) -> places(
                        Right.EDIT_PLACES,
                        "directory.panel.doubtful",
                        waiting.doubtful(access.reach(Right.EDIT_PLACES), SHOWN),
                        item -> "/gestion/lieux/" + item.code(),
                        item -> "",
                        "/gestion/lieux?etat=verifier",
                        language));
    }

    @Bean
    WorkPanel unconfirmedPanel() {
        return new Made(
                120,
                (who, language) -> places(
                        Right.EDIT_PLACES,
                        "directory.panel.unconfirmed",
                        waiting.unconfirmed(access.reach(Right.EDIT_PLACES), SHOWN),
                        item -> "/gestion/lieux/" + item.code(),
                        item -> item.note() == null
                                ? text(language, "directory.office.no-date")
                                : day(item.note(), language),
                        "/gestion/lieux?etat=anciens",
                        language));
    }

    @Bean
    WorkPanel unansweredPanel() {
        return new Made(130, (who, language) -> {
            if (!access.may(Right.EDIT_VOCABULARY)) {
                return Optional.empty();
            }
            return Optional.of(new WorkPanel.Panel(
                    text(language, "directory.panel.unanswered"),
                    unanswered.count(),
                    unanswered.list(SHOWN).stream()
                            .map(query -> new WorkPanel.Row(
                                    query.plainText(),
                                    "/gestion/vocabulaire/nouveau?de="
                                            + java.net.URLEncoder.encode(
                                                    query.plainText(), java.nio.charset.StandardCharsets.UTF_8),
                                    text(language, "directory.panel.asked", query.asked())))
                            .toList(),
                    "/gestion/vocabulaire"));
        });
    }

    private Optional<WorkPanel.Panel> places(
            Right right,
            String title,
            List<Item> items,
            Function<Item, String> url,
            Function<Item, String> note,
            String all,
            Locale language) {
        if (!access.may(right)) {
            return Optional.empty();
        }
        int count = items.isEmpty() ? 0 : (int) items.getFirst().total();
        return Optional.of(new WorkPanel.Panel(
                text(language, title),
                count,
                items.stream()
                        .map(item -> new WorkPanel.Row(
                                item.name() + ", " + item.communeName(), url.apply(item), note.apply(item)))
                        .toList(),
                all));
    }

    private static String day(String iso, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(LocalDate.parse(iso));
    }

    private String text(Locale language, String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
