package fr.maillage.tours.web.lend;

import fr.maillage.accounts.OrganisationBook;
import fr.maillage.design.Dates;
import fr.maillage.design.Mistake;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.shared.ContactText;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.LoanState;
import fr.maillage.tours.domain.lend.Thing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a loan of what was typed, or says what to correct. */
@Component
class LoanReading {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 200;
    private static final Duration LONGEST_LOAN = Duration.ofDays(366);

    private final Territory territory;
    private final OrganisationBook organisations;
    private final LendDoor door;

    LoanReading(Territory territory, OrganisationBook organisations, LendDoor door) {
        this.territory = territory;
        this.organisations = organisations;
        this.door = door;
    }

    /** @param loan null when something is to be corrected */
    record Read(List<Mistake> mistakes, @Nullable Loan loan) {}

    Read read(LoanForm form, UUID key, Ui ui) {
        List<Mistake> mistakes = new ArrayList<>();
        Optional<Thing> thing = Thing.read(form.thing()).filter(door::mayLend);
        if (thing.isEmpty()) {
            mistakes.add(new Mistake("chose", ui.t("tours.lend.form.thing.wrong")));
        }
        Loan.Borrower borrower = borrower(form, mistakes, ui);
        if (form.contact().length() > LONGEST_NAME) {
            mistakes.add(new Mistake("contact", ui.t("tours.unit.form.long", LONGEST_NAME)));
        }
        Optional<String> phone = ContactText.phone(form.phone());
        if (!form.phone().isEmpty() && phone.isEmpty()) {
            mistakes.add(new Mistake("telephone", ui.t("tours.unit.form.phone.wrong")));
        }
        Optional<String> email = ContactText.email(form.email());
        if (!form.email().isEmpty() && email.isEmpty()) {
            mistakes.add(new Mistake("courriel", ui.t("tours.lend.form.email.wrong")));
        }
        if (form.purpose().length() > LONGEST_TEXT) {
            mistakes.add(new Mistake("objet", ui.t("tours.unit.form.long", LONGEST_TEXT)));
        }
        Instant from = moment(form.firstDay(), form.firstTime(), "du", mistakes, ui);
        Instant to = moment(
                form.lastDay().isEmpty() ? form.firstDay() : form.lastDay(), form.lastTime(), "au", mistakes, ui);
        if (from != null && to != null && (!to.isAfter(from) || to.isAfter(from.plus(LONGEST_LOAN)))) {
            mistakes.add(new Mistake("au", ui.t("tours.lend.form.order")));
        }
        if (!mistakes.isEmpty() || thing.isEmpty() || borrower == null || from == null || to == null) {
            return new Read(mistakes, null);
        }
        return new Read(
                List.of(),
                new Loan(
                        key,
                        "",
                        thing.get(),
                        borrower,
                        new Loan.Contact(form.contact(), phone.orElse(null), email.orElse(null)),
                        form.purpose(),
                        from,
                        to,
                        LoanState.RESERVED,
                        null,
                        null,
                        door.who(),
                        0));
    }

    /** A town hall or an organisation, not both. */
    private Loan.@Nullable Borrower borrower(LoanForm form, List<Mistake> mistakes, Ui ui) {
        Optional<Commune> commune = CommuneCode.read(form.commune()).flatMap(territory::findCommune);
        Optional<OrganisationBook.Entry> organisation =
                Typed.id(form.organisation()).flatMap(organisations::find);
        if (commune.isPresent() && organisation.isEmpty()) {
            Commune one = commune.get();
            return new Loan.Borrower(null, one.code(), ui.t("tours.lend.town-hall", one.name()));
        }
        if (organisation.isPresent() && commune.isEmpty()) {
            OrganisationBook.Entry one = organisation.get();
            return new Loan.Borrower(one.id(), null, one.name());
        }
        mistakes.add(new Mistake(
                "mairie",
                ui.t(commune.isPresent() ? "tours.lend.form.borrower.both" : "tours.lend.form.borrower.none")));
        return null;
    }

    private static @Nullable Instant moment(String day, String time, String field, List<Mistake> mistakes, Ui ui) {
        Optional<LocalDate> date = Typed.day(day);
        Optional<LocalTime> hour = Typed.time(time);
        if (date.isEmpty()) {
            mistakes.add(new Mistake(field, ui.t("tours.form.day.wrong")));
            return null;
        }
        if (hour.isEmpty()) {
            mistakes.add(new Mistake(field + "-heure", ui.t("tours.lend.form.hour.wrong")));
            return null;
        }
        return date.get().atTime(hour.get()).atZone(Dates.FRANCE).toInstant();
    }
}
