package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.OrganisationBook;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.plan.DeskActivities;
import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.Territory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the agenda can be narrowed to, and its three views. */
@Component
class PlanFilters {

    private final DeskActivities activities;
    private final OrganisationBook organisations;
    private final Territory territory;
    private final SessionWords words;

    PlanFilters(DeskActivities activities, OrganisationBook organisations, Territory territory, SessionWords words) {
        this.activities = activities;
        this.organisations = organisations;
        this.territory = territory;
        this.words = words;
    }

    /** The form of one view. */
    AgendaPage.Filters of(AgendaAsked asked, String path, String day, Ui ui) {
        return new AgendaPage.Filters(
                path,
                day,
                asked.get("q"),
                asked.get("organisation"),
                asked.get("commune"),
                asked.get("animateur"),
                asked.get("genre"),
                asked.get("etat"),
                !asked.get("miens").isEmpty(),
                asked.isUsed(),
                new AgendaAsked(java.util.Map.of()).at(path, day.isEmpty() ? null : day),
                organisations(ui),
                all(
                        ui,
                        territory.listPerimeter().stream()
                                .map(one -> new Choice(one.code().value(), one.name()))
                                .sorted(Comparator.comparing(one -> PlainText.of(one.label())))),
                all(ui, activities.listAnimators().stream().map(name -> new Choice(name, name))),
                kinds(ui),
                all(
                        ui,
                        AgendaAsked.STATES.stream()
                                .map(state -> new Choice(state, ui.t("agenda.plan.state." + state)))));
    }

    /** The organisations that run activities, by name. */
    List<Choice> organisations(Ui ui) {
        return all(
                ui,
                activities.listOrganisations().stream()
                        .flatMap(id -> organisations.find(id).stream())
                        .map(entry -> new Choice(entry.id().toString(), entry.name()))
                        .sorted(Comparator.comparing(one -> PlainText.of(one.label()))));
    }

    /** The kinds of activities. */
    List<Choice> kinds(Ui ui) {
        return all(
                ui,
                Arrays.stream(ActivityKind.values())
                        .map(kind -> new Choice(kind.name(), words.kind(kind, ui.locale()))));
    }

    /** The three views, narrowed alike. */
    static List<Link> tabs(AgendaAsked asked, String day, Ui ui) {
        return List.of(
                new Link(ui.t("agenda.plan.view.month"), asked.at(PlanPaths.AGENDA, day.isEmpty() ? null : day)),
                new Link(ui.t("agenda.plan.view.week"), asked.at(PlanPaths.WEEK, day.isEmpty() ? null : day)),
                new Link(ui.t("agenda.plan.view.list"), asked.at(PlanPaths.LIST, null)));
    }

    private static List<Choice> all(Ui ui, Stream<Choice> choices) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice("", ui.t("agenda.plan.all")));
        choices.forEach(all::add);
        return all;
    }
}
