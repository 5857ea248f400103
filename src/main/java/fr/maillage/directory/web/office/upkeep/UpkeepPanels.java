package fr.maillage.directory.web.office.upkeep;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.directory.app.upkeep.Overdue;
import fr.maillage.directory.app.upkeep.Proposals;
import fr.maillage.directory.app.upkeep.Proposals.Proposal;
import fr.maillage.directory.domain.exchange.StandardField;
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

/** What waits so that sheets stay true: proposals to be read, places that answer nobody any more. */
@Configuration(proxyBeanMethods = false)
class UpkeepPanels {

    private static final int SHOWN = 5;

    private final Access access;
    private final Proposals proposals;
    private final Overdue overdue;
    private final MessageSource messages;

    UpkeepPanels(Access access, Proposals proposals, Overdue overdue, MessageSource messages) {
        this.access = access;
        this.proposals = proposals;
        this.overdue = overdue;
        this.messages = messages;
    }

    private record Made(int order, Function<Locale, Optional<Panel>> make) implements WorkPanel {

        @Override
        public Optional<Panel> panel(SignedIn who, Locale language) {
            return make.apply(language);
        }
    }

    @Bean
    WorkPanel proposalsPanel() {
        return new Made(95, language -> {
            if (!access.may(Right.REVIEW_PROPOSALS)) {
                return Optional.empty();
            }
            var reach = access.reach(Right.REVIEW_PROPOSALS);
            List<Proposal> first = proposals.listWaiting(reach, SHOWN);
            return Optional.of(new WorkPanel.Panel(
                    text(language, "directory.panel.proposals"),
                    first.size() < SHOWN ? first.size() : proposals.count(reach, "WAITING", ""),
                    first.stream()
                            .map(one -> new WorkPanel.Row(
                                    one.placeName() == null
                                            ? one.cells().getOrDefault(StandardField.NAME, "")
                                            : one.placeName() + ", " + one.communeName(),
                                    "/gestion/propositions/" + one.id(),
                                    text(
                                            language,
                                            "directory.proposals.kind."
                                                    + one.kind().name().toLowerCase(Locale.ROOT))))
                            .toList(),
                    "/gestion/propositions"));
        });
    }

    @Bean
    WorkPanel silentPanel() {
        return new Made(115, language -> {
            if (!access.may(Right.ASK_CONFIRMATIONS)) {
                return Optional.empty();
            }
            var reach = access.reach(Right.ASK_CONFIRMATIONS);
            List<Overdue.Row> first = overdue.firstSilent(reach, SHOWN);
            return Optional.of(new WorkPanel.Panel(
                    text(language, "directory.silent"),
                    first.size() < SHOWN ? first.size() : overdue.countSilent(reach),
                    first.stream()
                            .map(one -> new WorkPanel.Row(
                                    one.name() + ", " + one.communeName(),
                                    "/gestion/lieux/" + one.code(),
                                    day(one.since(), language)))
                            .toList(),
                    "/gestion/relectures/silence"));
        });
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
    }

    private String text(Locale language, String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
