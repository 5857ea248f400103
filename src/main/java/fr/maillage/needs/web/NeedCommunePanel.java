package fr.maillage.needs.web;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import fr.maillage.directory.CommunePanel;
import fr.maillage.directory.Panel;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.NeedWords;
import fr.maillage.needs.PublicNeed;
import fr.maillage.needs.app.PublicNeeds;
import fr.maillage.territory.Commune;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Needs on a commune's public page, without a name and without anybody's words; and the way to say another. */
@Component
class NeedCommunePanel implements CommunePanel {

    private static final int ORDER = 60;

    private final PublicNeeds needs;
    private final NeedWords words;
    private final Agenda agenda;
    private final SessionWords sessionWords;
    private final MessageSource messages;
    private final Clock clock;

    NeedCommunePanel(
            PublicNeeds needs,
            NeedWords words,
            Agenda agenda,
            SessionWords sessionWords,
            MessageSource messages,
            Clock clock) {
        this.needs = needs;
        this.words = words;
        this.agenda = agenda;
        this.sessionWords = sessionWords;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> panel(Commune commune, Locale language) {
        if (!commune.inPerimeter()) {
            return Optional.empty();
        }
        List<PublicNeed> shown = needs.list(commune.code());
        Map<NeedId, Session> next = next(shown);
        List<Panel.Row> rows = new ArrayList<>();
        shown.forEach(need -> rows.add(row(need, next.get(need.id()), language)));
        rows.add(new Panel.Row(
                text("needs.public.raise", language),
                "/besoins/nouveau?commune=" + commune.code().value(),
                text("needs.public.raise.note", language),
                null));
        return Optional.of(new Panel(text("needs.public.title", language), rows, null));
    }

    /** The next session of each need that is planned. */
    private Map<NeedId, Session> next(List<PublicNeed> shown) {
        Map<NeedId, Set<SessionId>> planned = needs.listSessions(shown.stream()
                .filter(need -> need.state() == NeedState.PLANNED)
                .map(PublicNeed::id)
                .toList());
        List<Session> ahead = agenda
                .list(planned.values().stream().flatMap(Set::stream).distinct().toList())
                .stream()
                .filter(one -> one.state() == SessionState.PUBLISHED && !one.isPast(clock.instant()))
                .toList();
        return planned.entrySet().stream()
                .flatMap(entry -> ahead.stream()
                        .filter(one -> entry.getValue().contains(one.id()))
                        .limit(1)
                        .map(one -> Map.entry(entry.getKey(), one)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Panel.Row row(PublicNeed need, @Nullable Session next, Locale language) {
        String services = words.services(need.services(), language);
        boolean open = need.state().isOpen();
        String key = (open ? "needs.public.seek" : "needs.public.sought") + (services.isEmpty() ? ".workshop" : "");
        String told = text(key, language, need.people(), services);
        LocalDate answerBy = need.answerBy();
        if (next != null) {
            String when = text(
                    "needs.public.planned",
                    language,
                    sessionWords.when(next, language),
                    words.at(next.spot().communeName(), language));
            return new Panel.Row(told, next.path(), when, null);
        }
        return new Panel.Row(
                told,
                "",
                switch (need.state()) {
                    case PLANNED -> text("needs.public.going-on", language);
                    case MET -> text("needs.public.met", language, Dates.day(need.since(), language));
                    case PARTLY_MET -> text("needs.public.partly", language, Dates.day(need.since(), language));
                    default -> answerBy == null ? "" : promise(answerBy, language);
                },
                null);
    }

    /** When an answer is promised for, while that day is not past. */
    private String promise(LocalDate answerBy, Locale language) {
        return answerBy.isBefore(LocalDate.ofInstant(clock.instant(), Dates.FRANCE))
                ? text("needs.public.late", language)
                : text("needs.public.answer-by", language, Dates.day(answerBy, language));
    }

    private String text(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
