package fr.maillage.agenda.web.feed;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.Level;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.domain.feed.CalendarEvent;
import fr.maillage.design.PhoneText;
import fr.maillage.design.Ui;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sessions in the plain text of feeds. They name no animator: what calendars copy cannot be taken back.
 *
 * @param pages of those that come from an organisation’s calendar, their page there
 */
record SessionText(Ui ui, SessionWords words, @Nullable String territoryPhone, Map<SessionId, String> pages) {

    CalendarEvent event(Session session) {
        return new CalendarEvent(
                session.id().value(),
                session.sequence(),
                session.start(),
                session.end(),
                title(session),
                description(session),
                words.place(session),
                session.spot().position(),
                ui.absolute(session.path()),
                categories(session),
                phone(session).orElse(null),
                session.isCancelled(),
                changed(session));
    }

    /** « Annulé – Envoyer un message » : some calendars do not show what is cancelled as such. */
    String title(Session session) {
        return session.isCancelled() ? ui.t("agenda.feed.cancelled", session.name()) : session.name();
    }

    /** What it is, how one comes, whom to ask; several lines. */
    String description(Session session) {
        Activity activity = session.activity();
        List<String> parts = new ArrayList<>();
        if (session.isCancelled()) {
            parts.add(sentence(words.seats(session, locale())) + reason(session));
        } else if (session.movedFrom() != null) {
            parts.add(ui.t(
                            "agenda.feed.moved",
                            words.briefly(session.movedFrom().atZone(session.zone()), locale()))
                    + reason(session));
        }
        parts.add(session.note());
        parts.add(activity.summary());
        parts.add(activity.outcome());
        parts.add(how(session));
        if (!activity.bring().isEmpty()) {
            parts.add(ui.t("agenda.feed.bring", activity.bring()));
        }
        phone(session).ifPresent(phone -> parts.add(ui.t("agenda.feed.phone", phone)));
        String theirs = pages.get(session.id());
        if (theirs != null) {
            parts.add(ui.t("agenda.feed.their-page", theirs));
        }
        parts.add(ui.absolute(session.path()));
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
    }

    /** « Pour débuter. Gratuit. Il reste 2 places. » */
    private String how(Session session) {
        Activity activity = session.activity();
        return Stream.of(
                        activity.level() == Level.ANY ? "" : words.level(activity.level(), locale()),
                        words.cost(activity, locale()),
                        activity.costNote(),
                        session.isCancelled() ? "" : words.seats(session, locale()))
                .filter(part -> !part.isBlank())
                .map(SessionText::sentence)
                .collect(Collectors.joining(" "));
    }

    List<String> categories(Session session) {
        return Stream.concat(
                        Stream.of(words.kind(session.activity().kind(), locale())),
                        session.activity().services().stream().map(one -> ui.t("agenda.feed.theme." + one.code())))
                .toList();
    }

    /** Of the activity, else of the territory. */
    Optional<String> phone(Session session) {
        return Optional.ofNullable(session.activity().phone())
                .or(() -> Optional.ofNullable(territoryPhone))
                .map(PhoneText::inPairs);
    }

    /** When what we say of it last changed, its activity's words included. */
    static Instant changed(Session session) {
        Instant activity = session.activity().updatedAt();
        return activity.isAfter(session.updatedAt()) ? activity : session.updatedAt();
    }

    private static String reason(Session session) {
        return session.reason().isBlank() ? "" : " " + sentence(session.reason());
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[.!?…]\\s*") ? text : text + ".";
    }

    private Locale locale() {
        return ui.locale();
    }
}
