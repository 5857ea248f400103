package fr.maillage.office.web;

import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.office.app.PrivacyRequest.Kind;
import fr.maillage.office.app.PrivacyRequest.Way;
import fr.maillage.platform.PersonalData.Subject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request about data, as an agent types it.
 *
 * @param received a date as browsers send it, such as {@code 2026-11-21}
 */
public record PrivacyRequestForm(
        @Nullable String kind,
        @Nullable String way,
        @Nullable String received,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String identity) {

    private static final int LONGEST = 200;
    private static final int LONGEST_TEXT = 500;

    static PrivacyRequestForm empty(LocalDate today) {
        return new PrivacyRequestForm("ACCESS", "COUNTER", today.toString(), null, null, null, null);
    }

    List<Mistake> mistakes(Ui ui, LocalDate today) {
        List<Mistake> mistakes = new ArrayList<>();
        if (chosenKind() == null) {
            mistakes.add(new Mistake("kind", ui.t("office.privacy.kind.missing")));
        }
        if (chosenWay() == null) {
            mistakes.add(new Mistake("way", ui.t("office.privacy.way.missing")));
        }
        LocalDate day = day();
        if (day == null || day.isAfter(today) || day.isBefore(today.minusYears(1))) {
            mistakes.add(new Mistake("received", ui.t("office.privacy.received.wrong")));
        }
        if (new Subject(null, null, name).words().isEmpty() && !isReachable()) {
            mistakes.add(new Mistake("name", ui.t("office.privacy.name.missing")));
        }
        if (!tidy(phone).isEmpty() && new Subject(null, phone, null).phoneDigits() == null) {
            mistakes.add(new Mistake("phone", ui.t("office.privacy.phone.wrong")));
        }
        if (!tidy(email).isEmpty() && !isAddress()) {
            mistakes.add(new Mistake("email", ui.t("office.privacy.email.wrong")));
        }
        if (tidy(identity).isEmpty()) {
            mistakes.add(new Mistake("identity", ui.t("office.privacy.identity.missing")));
        }
        for (String field : List.of("name", "email", "phone", "identity")) {
            int most = field.equals("identity") ? LONGEST_TEXT : LONGEST;
            if (tidy(value(field)).length() > most) {
                mistakes.add(new Mistake(field, ui.t("office.privacy.long", most)));
            }
        }
        return mistakes;
    }

    /** Whether an e-mail or a telephone names the person even without a name. */
    private boolean isReachable() {
        return isAddress() || new Subject(null, phone, null).phoneDigits() != null;
    }

    private boolean isAddress() {
        return tidy(email).matches("[^@\\s]+@[^@\\s]+");
    }

    private @Nullable String value(String field) {
        return switch (field) {
            case "name" -> name;
            case "email" -> email;
            case "phone" -> phone;
            default -> identity;
        };
    }

    @Nullable
    Kind chosenKind() {
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Way chosenWay() {
        return Arrays.stream(Way.values())
                .filter(each -> each.name().equals(way))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    LocalDate day() {
        try {
            return received == null ? null : LocalDate.parse(received);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    Subject subject() {
        return new Subject(orNull(email), dialled(phone), orNull(name));
    }

    /** Without what no text of ours holds. */
    static String tidy(@Nullable String text) {
        return text == null ? "" : text.replace("\u0000", "").strip();
    }

    /** A French number as E.164, which modules look for; any other as typed. */
    private static @Nullable String dialled(@Nullable String typed) {
        String digits = tidy(typed).replaceAll("[^0-9+]", "");
        return digits.matches("0[1-9][0-9]{8}") ? "+33" + digits.substring(1) : orNull(digits);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return tidy(text).isEmpty() ? null : tidy(text);
    }
}
