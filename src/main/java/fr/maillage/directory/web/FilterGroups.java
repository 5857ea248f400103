package fr.maillage.directory.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import fr.maillage.directory.AccessMode;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Cost;
import fr.maillage.directory.Label;
import fr.maillage.directory.Programme;
import fr.maillage.directory.Service;
import fr.maillage.directory.SpecificCare;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.SupportMode;
import fr.maillage.directory.domain.search.Facets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The filters beside a list: each with how many places it would leave, the useless ones left out. */
final class FilterGroups {

    private static final List<Integer> RADII_KM = List.of(5, 10, 20, 30, 50, 100);

    private final Ui ui;
    private final PlaceWording words;
    private final ListQuery query;

    FilterGroups(Ui ui, PlaceWording words, ListQuery query) {
        this.ui = ui;
        this.words = words;
        this.query = query;
    }

    List<ListPage.Group> groups(Facets facets, boolean located) {
        List<ListPage.Group> groups = new ArrayList<>();
        add(groups, "ouvert", flag("ouvert", "directory.filter.open", facets.open()));
        add(groups, "service", terms("service", Service.values(), facets.services()));
        add(groups, "acces", access(facets));
        add(groups, "cout", terms("cout", Cost.values(), facets.costs()));
        add(groups, "itinerant", flag("itinerant", "directory.filter.itinerant", facets.itinerant()));
        add(groups, "public", terms("public", Audience.values(), facets.audiences()));
        add(groups, "aide", terms("aide", SpecificCare.values(), facets.cares()));
        add(
                groups,
                "label",
                Stream.concat(
                                terms("label", Programme.values(), facets.programmes()).stream(),
                                terms("label", Label.values(), facets.labels()).stream())
                        .toList());
        if (located) {
            List<Choice> radii = Stream.concat(RADII_KM.stream(), Stream.of(query.radiusKm()))
                    .distinct()
                    .sorted()
                    .map(km -> new Choice(km.toString(), ui.t("directory.filter.radius", km.toString())))
                    .toList();
            groups.add(new ListPage.Group(
                    "rayon", ui.t("directory.group.rayon"), radii, Set.of(Integer.toString(query.radiusKm())), true));
        }
        return groups;
    }

    /** What is ticked, as tags that can be taken off. */
    List<Link> tags() {
        List<Link> tags = new ArrayList<>();
        query.ticked()
                .forEach((parameter, values) -> values.forEach(value -> tags.add(new Link(
                        label(parameter, value), query.without(parameter, value).url("/lieux")))));
        return tags;
    }

    private String label(String parameter, String value) {
        return switch (parameter) {
            case "ouvert" -> ui.t("directory.filter.open");
            case "itinerant" -> ui.t("directory.filter.itinerant");
            case "label" ->
                Stream.<StandardTerm>concat(Stream.of(Programme.values()), Stream.of(Label.values()))
                        .filter(term -> term.code().equals(value))
                        .findFirst()
                        .map(StandardTerm::label)
                        .orElse(value);
            default -> ui.t("directory.term." + value);
        };
    }

    private void add(List<ListPage.Group> groups, String name, List<Choice> choices) {
        if (!choices.isEmpty()) {
            groups.add(new ListPage.Group(name, ui.t("directory.group." + name), choices, query.values(name), false));
        }
    }

    private List<Choice> flag(String name, String key, int count) {
        return count == 0 && !query.isTicked(name, "1")
                ? List.of()
                : List.of(new Choice("1", ui.t(key), Integer.toString(count)));
    }

    private List<Choice> access(Facets facets) {
        List<Choice> choices = new ArrayList<>(terms("acces", AccessMode.values(), facets.accesses()));
        String remote = SupportMode.REMOTE.code();
        if (facets.remote() > 0 || query.isTicked("acces", remote)) {
            choices.add(new Choice(remote, words.term(SupportMode.REMOTE), Integer.toString(facets.remote())));
        }
        return choices;
    }

    private List<Choice> terms(String parameter, StandardTerm[] terms, int[] counts) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < terms.length; i++) {
            if (counts[i] > 0 || query.isTicked(parameter, terms[i].code())) {
                choices.add(new Choice(terms[i].code(), words.term(terms[i]), Integer.toString(counts[i])));
            }
        }
        return choices;
    }
}
