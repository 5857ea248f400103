package fr.maillage.office.web.school;

import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.territory.EditSchoolCalendar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One holiday, as typed; both days are included. */
public record HolidayForm(
        @Nullable String nom,
        @Nullable String premier,
        @Nullable String dernier) {

    static final HolidayForm EMPTY = new HolidayForm("", "", "");

    private static final int LONGEST_DAYS = 100;

    List<Mistake> mistakes(Ui ui) {
        List<Mistake> mistakes = new ArrayList<>();
        if (name().isEmpty() || name().length() > EditSchoolCalendar.LONGEST_NAME) {
            mistakes.add(new Mistake("nom", ui.t("office.school.name.wrong")));
        }
        Optional<LocalDate> first = day(premier);
        Optional<LocalDate> last = day(dernier);
        if (first.isEmpty()) {
            mistakes.add(new Mistake("premier", ui.t("office.school.day.wrong")));
        }
        if (last.isEmpty()) {
            mistakes.add(new Mistake("dernier", ui.t("office.school.day.wrong")));
        }
        if (first.isPresent() && last.isPresent()) {
            if (last.get().isBefore(first.get())) {
                mistakes.add(new Mistake("dernier", ui.t("office.school.last.before")));
            } else if (last.get().isAfter(first.get().plusDays(LONGEST_DAYS))) {
                mistakes.add(new Mistake("dernier", ui.t("office.school.too.long", LONGEST_DAYS)));
            }
        }
        return mistakes;
    }

    String name() {
        return nom == null ? "" : nom.replaceAll("\\s+", " ").strip();
    }

    /** Once there is no mistake. */
    LocalDate first() {
        return day(premier).orElseThrow();
    }

    /** Once there is no mistake. */
    LocalDate last() {
        return day(dernier).orElseThrow();
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
