package fr.maillage.catalogue.app;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.Feature;
import fr.maillage.agenda.Level;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.catalogue.app.Contents.Chapter;
import fr.maillage.catalogue.app.Contents.Day;
import fr.maillage.catalogue.app.Contents.Mark;
import fr.maillage.catalogue.app.Contents.NumberedPlace;
import fr.maillage.catalogue.app.Contents.Offer;
import fr.maillage.catalogue.domain.Arrangement;
import fr.maillage.design.PhoneText;
import fr.maillage.directory.Service;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sessions under the communes or the themes they belong to, each once. */
final class Chapters {

    private final Wording wording;
    private final SessionWords words;
    private final Locale language;
    private final Places places;
    private final @Nullable String phone;

    Chapters(Wording wording, SessionWords words, Locale language, Places places, @Nullable String phone) {
        this.wording = wording;
        this.words = words;
        this.language = language;
        this.places = places;
        this.phone = phone;
    }

    /** What has its dates told together. */
    private record Together(ActivityId activity, @Nullable UUID series) {
        static Together of(Session session) {
            return new Together(
                    session.activity().id(),
                    session.series() == null ? null : session.series().series());
        }
    }

    /** Under which title a session stands, and in which order. */
    private record Head(String sort, String name, String path) {}

    List<Chapter> arrange(List<Session> sessions, Arrangement arrangement) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        Map<Head, List<Session>> heads = sessions.stream()
                .collect(Collectors.groupingBy(
                        session -> arrangement == Arrangement.BY_THEME ? theme(session) : commune(session)));
        List<Chapter> chapters = new ArrayList<>();
        heads.entrySet().stream()
                .sorted((one, two) ->
                        french.compare(one.getKey().sort(), two.getKey().sort()))
                .forEach(one -> chapters.add(chapter(chapters.size() + 1, one.getKey(), one.getValue())));
        return List.copyOf(chapters);
    }

    private Head commune(Session session) {
        return new Head(
                session.spot().communeName(),
                session.spot().communeName(),
                "/communes/" + session.spot().commune().value());
    }

    @SuppressWarnings("EnumOrdinal") // themes stand in the order of the standard
    private Head theme(Session session) {
        return session.activity().services().stream()
                .min(Comparator.naturalOrder())
                .map(service -> new Head(
                        String.valueOf(service.ordinal()), wording.theme(service), "/agenda?theme=" + service.code()))
                .orElseGet(() -> new Head("~", wording.text("catalogue.theme.other"), "/agenda"));
    }

    private Chapter chapter(int number, Head head, List<Session> sessions) {
        Map<Together, List<Session>> offers =
                sessions.stream().collect(Collectors.groupingBy(Together::of, LinkedHashMap::new, Collectors.toList()));
        List<Offer> told = new ArrayList<>();
        String id = "c" + number;
        offers.values().forEach(dates -> told.add(offer(id + "-" + (told.size() + 1), dates)));
        return new Chapter(id, head.name(), head.path(), List.copyOf(told));
    }

    private Offer offer(String id, List<Session> dates) {
        Session first = dates.getFirst();
        Activity activity = first.activity();
        List<Mark> common = common(dates);
        return new Offer(
                id,
                activity.path(),
                title(first),
                wording.kind(activity),
                wording.level(activity.level()),
                dots(activity.level()),
                activity.costCents() == 0,
                wording.cost(activity),
                activity.costNote(),
                wording.audience(activity),
                activity.summary(),
                activity.outcome(),
                activity.bring(),
                common,
                activity.phone() == null || activity.phone().equals(phone) ? null : PhoneText.inPairs(activity.phone()),
                themes(activity),
                first.series() != null,
                dates.stream().map(date -> day(date, common)).toList());
    }

    private static String title(Session first) {
        String series = first.series() == null ? "" : first.series().title();
        String title = first.activity().title();
        return series.isEmpty() || series.equals(title) ? title : title + " – " + series;
    }

    private List<String> themes(Activity activity) {
        return activity.services().isEmpty()
                ? List.of(wording.text("catalogue.theme.other"))
                : activity.services().stream().sorted().map(this::theme).toList();
    }

    private String theme(Service service) {
        return wording.theme(service);
    }

    private static int dots(Level level) {
        return switch (level) {
            case ANY -> 0;
            case BEGINNER -> 1;
            case EASY -> 2;
            case CONFIDENT -> 3;
        };
    }

    private List<Mark> common(List<Session> dates) {
        Set<Feature> all = EnumSet.allOf(Feature.class);
        dates.forEach(date -> all.retainAll(date.features()));
        return all.stream()
                .map(feature -> new Mark(feature, words.feature(feature, language)))
                .toList();
    }

    private Day day(Session date, List<Mark> common) {
        NumberedPlace place = places.of(date);
        String room = date.spot().room();
        return new Day(
                date.code(),
                date.path(),
                wording.day(date.start().toLocalDate()),
                wording.hours(date),
                place.number(),
                room.isEmpty() ? place.name() : place.name() + ", " + room,
                place.address(),
                place.commune(),
                wording.seats(date),
                date.seats() == null,
                wording.note(date, common),
                date.state() == SessionState.DRAFT);
    }
}
