package fr.maillage.needs.web.office;

import fr.maillage.accounts.PeopleNames;
import fr.maillage.design.Dates;
import fr.maillage.design.Link;
import fr.maillage.design.PhoneText;
import fr.maillage.design.Ui;
import fr.maillage.directory.TermWords;
import fr.maillage.needs.Need;
import fr.maillage.needs.NeedWords;
import fr.maillage.needs.app.NeedSheet;
import fr.maillage.needs.app.NeedStep;
import fr.maillage.needs.app.RaisedNeeds;
import fr.maillage.needs.domain.ContactWay;
import fr.maillage.needs.domain.NeedContact;
import fr.maillage.needs.domain.NeedEvent;
import fr.maillage.needs.domain.Room;
import fr.maillage.needs.web.office.NeedPage.Fact;
import fr.maillage.needs.web.office.NeedPage.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is known of a need and what happened to it, in words. */
@Component
class NeedFacts {

    private final RaisedNeeds needs;
    private final NeedWords words;
    private final TermWords terms;
    private final PeopleNames names;

    NeedFacts(RaisedNeeds needs, NeedWords words, TermWords terms, PeopleNames names) {
        this.needs = needs;
        this.words = words;
        this.terms = terms;
        this.names = names;
    }

    /** @param contact whether whom to tell may be shown */
    List<Fact> facts(Ui ui, NeedSheet sheet, boolean contact) {
        Need need = sheet.need();
        Locale language = ui.locale();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                ui.t("needs.fact.where"),
                need.communeName(),
                new Link(
                        ui.t("needs.fact.where.page"),
                        "/communes/" + need.commune().value())));
        add(ui, facts, "services", words.services(need.services(), language));
        add(ui, facts, "workshop", need.workshop());
        add(ui, facts, "words", need.words());
        add(ui, facts, "people", people(ui, sheet));
        add(
                ui,
                facts,
                "audiences",
                need.audiences().stream()
                        .sorted()
                        .map(one -> terms.of(one, language))
                        .collect(Collectors.joining(", ")));
        String suits = need.suits().stream()
                .sorted()
                .map(one -> words.halfDay(one, language))
                .collect(Collectors.joining(", "));
        add(ui, facts, "suits", suits.isEmpty() ? ui.t("needs.check.any") : suits);
        add(ui, facts, "until", need.until() == null ? "" : Dates.weekday(need.until(), language));
        add(ui, facts, "urgency", joined("\n", words.urgency(need.urgency(), language), sheet.why()));
        add(ui, facts, "room", room(ui, sheet.room()));
        add(ui, facts, "answer-by", need.answerBy() == null ? "" : Dates.weekday(need.answerBy(), language));
        add(ui, facts, "reason", sheet.reason());
        add(ui, facts, "last-word", sheet.lastWord());
        add(ui, facts, "from", joined("\n", ui.t("needs.raiser." + sheet.raiser()), ui.t("needs.came." + sheet.way())));
        if (contact) {
            add(ui, facts, "contact", contact(ui, sheet.contact()));
        }
        return facts;
    }

    private static String people(Ui ui, NeedSheet sheet) {
        int all = sheet.need().people();
        return all == sheet.ownPeople()
                ? ui.t("needs.people", all)
                : ui.t("needs.people.joined", all, sheet.ownPeople());
    }

    private static String room(Ui ui, Room room) {
        if (room.isUnknown()) {
            return ui.t("needs.check.no-room");
        }
        Boolean stepFree = room.stepFree();
        return Stream.of(
                        joined(", ", room.name(), room.address()),
                        room.tables() == null ? "" : ui.t("needs.check.tables", room.tables()),
                        room.power() == null ? "" : ui.t("needs.power." + room.power()),
                        room.network() == null ? "" : ui.t("needs.network." + room.network()),
                        stepFree == null ? "" : ui.t("needs.check.step-free." + (stepFree ? "yes" : "no")),
                        room.checkedOn() == null
                                ? ""
                                : ui.t("needs.fact.room.checked", Dates.day(room.checkedOn(), ui.locale())))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String contact(Ui ui, NeedContact contact) {
        String phone = contact.phone();
        String email = contact.email();
        return Stream.of(
                        joined(", ", contact.name(), contact.role()),
                        contact.way() == ContactWay.NONE
                                ? ui.t("needs.desk.way.NONE")
                                : ui.t("needs.way." + contact.way()),
                        phone == null ? "" : PhoneText.inPairs(phone),
                        email == null ? "" : email,
                        String.join("\n", contact.postal()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** What happened, the latest first. */
    List<Step> steps(Ui ui, NeedSheet sheet) {
        List<NeedStep> all = needs.listSteps(sheet.need().id());
        Map<UUID, String> known = names.find(all.stream()
                .map(NeedStep::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return all.reversed().stream()
                .map(step -> new Step(
                        ui.t("needs.step." + step.event()),
                        joined(
                                ", ",
                                Dates.moment(step.at(), ui.locale()),
                                step.by() == null ? "" : known.getOrDefault(step.by(), "")),
                        step.event() == NeedEvent.JOIN ? "" : step.words()))
                .toList();
    }

    private static void add(Ui ui, List<Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(ui.t("needs.fact." + key), value, null));
        }
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
