package fr.maillage.needs.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Ui;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import fr.maillage.directory.TermWords;
import fr.maillage.needs.NeedWords;
import fr.maillage.needs.Urgency;
import fr.maillage.needs.domain.ContactWay;
import fr.maillage.needs.domain.RaisedWay;
import fr.maillage.needs.domain.Raiser;
import fr.maillage.needs.domain.Room;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be ticked when a need is raised, in words. */
@Component
public class NeedChoices {

    private final TermWords terms;
    private final NeedWords words;

    NeedChoices(TermWords terms, NeedWords words) {
        this.terms = terms;
        this.words = words;
    }

    /**
     * All lists of a form.
     *
     * @param way how to be told, without those that only the back office offers
     */
    public record Choices(
            List<Choice> services,
            List<Choice> audiences,
            List<Choice> suits,
            List<Choice> urgency,
            List<Choice> power,
            List<Choice> network,
            List<Choice> stepFree,
            List<Choice> way,
            List<Choice> raiser,
            List<Choice> cameBy) {}

    /** As a resident reads them. */
    Choices ofResident(Ui ui) {
        return of(ui, "needs.way.NONE");
    }

    /** As somebody reads them who types for another. */
    public Choices ofStaff(Ui ui) {
        return of(ui, "needs.desk.way.NONE");
    }

    private Choices of(Ui ui, String noAnswer) {
        return new Choices(
                Arrays.stream(Service.values())
                        .map(one -> new Choice(one.code(), terms.of(one, ui.locale())))
                        .toList(),
                Arrays.stream(Audience.values())
                        .map(one -> new Choice(one.code(), terms.of(one, ui.locale())))
                        .toList(),
                NeedDays.all().stream()
                        .map(one -> new Choice(NeedDays.code(one), words.halfDay(one, ui.locale())))
                        .toList(),
                Arrays.stream(Urgency.values())
                        .map(one -> new Choice(
                                one.name(), words.urgency(one, ui.locale()), ui.t("needs.urgency." + one + ".detail")))
                        .toList(),
                unsure(ui, "needs.power", Room.Power.values()),
                unsure(ui, "needs.network", Room.Network.values()),
                List.of(
                        new Choice("oui", ui.t("needs.yes")),
                        new Choice("non", ui.t("needs.no")),
                        new Choice("", ui.t("needs.unsure"))),
                Arrays.stream(ContactWay.values())
                        .map(one ->
                                new Choice(one.name(), ui.t(one == ContactWay.NONE ? noAnswer : "needs.way." + one)))
                        .toList(),
                named(ui, "needs.raiser", Raiser.values()),
                List.of(
                        choice(ui, "needs.came", RaisedWay.PAPER),
                        choice(ui, "needs.came", RaisedWay.PHONE),
                        choice(ui, "needs.came", RaisedWay.OFFICE)));
    }

    private static List<Choice> named(Ui ui, String key, Enum<?>[] all) {
        return Arrays.stream(all).map(one -> choice(ui, key, one)).toList();
    }

    private static List<Choice> unsure(Ui ui, String key, Enum<?>[] all) {
        return Stream.concat(named(ui, key, all).stream(), Stream.of(new Choice("", ui.t("needs.unsure"))))
                .toList();
    }

    private static Choice choice(Ui ui, String key, Enum<?> one) {
        return new Choice(one.name(), ui.t(key + "." + one));
    }
}
