package fr.maillage.agenda.web.feed;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.design.Ui;
import fr.maillage.directory.Place;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.territory.Commune;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions a feed tells; all that is said must hold.
 *
 * @param communes in one of these; empty for anywhere
 * @param place there only; null for anywhere
 * @param activity of that one only; null for any
 * @param themes helping with one of these; empty for any
 * @param kinds one of these; empty for any
 * @param animator led by that person; null for anyone
 */
record FeedFilter(
        List<Commune> communes,
        @Nullable Place place,
        @Nullable Activity activity,
        Set<Service> themes,
        Set<ActivityKind> kinds,
        @Nullable Animator animator) {

    static final FeedFilter ALL = new FeedFilter(List.of(), null, null, Set.of(), Set.of(), null);

    /** Somebody, by the code of their own feed. */
    record Animator(String code, UUID person) {}

    /** As addresses carry it. */
    static String word(ActivityKind kind) {
        return switch (kind) {
            case WORKSHOP -> "atelier";
            case PERMANENCE -> "permanence";
            case EVENT -> "evenement";
        };
    }

    static Optional<ActivityKind> kind(String word) {
        for (ActivityKind kind : ActivityKind.values()) {
            if (word(kind).equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    FeedFilter in(Commune one) {
        return new FeedFilter(List.of(one), place, activity, themes, kinds, animator);
    }

    FeedFilter at(Place one) {
        return new FeedFilter(communes, one, activity, themes, kinds, animator);
    }

    FeedFilter of(Activity one) {
        return new FeedFilter(communes, place, one, themes, kinds, animator);
    }

    /** The same question of these sessions only. */
    AgendaQuery narrow(AgendaQuery all) {
        AgendaQuery query = all.helpingWith(Terms.mask(themes)).of(kinds.toArray(ActivityKind[]::new));
        if (!communes.isEmpty()) {
            query = query.in(communes.stream().map(Commune::code).collect(Collectors.toSet()));
        }
        if (place != null) {
            query = query.at(place.id());
        }
        if (activity != null) {
            query = query.of(activity.id());
        }
        return animator == null ? query : query.ledBy(animator.person());
    }

    /** A path with the filters, each once and in order, so that one question has one address. */
    String address(String path) {
        List<String> pairs = pairs();
        return path + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    }

    /** What the filters say, as the end of an address. */
    List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        communes.forEach(one -> pairs.add("commune=" + one.code().value()));
        if (place != null) {
            pairs.add("lieu=" + encoded(place.publicName()));
        }
        themes.forEach(one -> pairs.add("theme=" + encoded(one.code())));
        kinds.forEach(one -> pairs.add("type=" + word(one)));
        if (animator != null) {
            pairs.add("animateur=" + animator.code());
        }
        return pairs;
    }

    /** « Agenda du Pays de Lorande : Valbrune, ateliers ». Names nobody. */
    String title(Ui ui) {
        List<String> words = new ArrayList<>();
        if (activity != null) {
            words.add(activity.title());
        }
        if (place != null) {
            words.add(place.sheet().name());
        }
        communes.forEach(one -> words.add(one.name()));
        kinds.forEach(one -> words.add(ui.t("agenda.feed.kinds." + one.name())));
        themes.forEach(one -> words.add(ui.t("agenda.feed.theme." + one.code()).toLowerCase(Locale.FRENCH)));
        if (animator != null) {
            words.add(ui.t("agenda.feed.mine"));
        }
        String name = ui.site().territoryName();
        return words.isEmpty()
                ? ui.t("agenda.feed.title", name)
                : ui.t("agenda.feed.title.of", name, String.join(", ", words));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
