package fr.maillage.tours.web.bus;

import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.tours.domain.bus.RiderContact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * « Prévenez-moi la veille », as it was typed.
 *
 * @param name how to address them; may be empty
 * @param way {@code telephone} or {@code email}; empty until chosen
 * @param agreed whether they said yes to being told
 * @param key names this very form, sent once or twice
 */
public record ReminderForm(String name, String way, String phone, String email, boolean agreed, String key) {

    static final String PHONE = "telephone";
    static final String EMAIL = "email";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_KEY = 40;

    static ReminderForm empty(String key) {
        return new ReminderForm("", "", "", "", false, key);
    }

    static ReminderForm of(MultiValueMap<String, String> sent) {
        String key = line(sent, "formulaire");
        return new ReminderForm(
                line(sent, "nom"),
                line(sent, "moyen"),
                line(sent, PHONE),
                line(sent, EMAIL),
                line(sent, "accord").equals("oui"),
                key.length() > LONGEST_KEY ? "" : key);
    }

    /** How to reach them, if that can be understood. */
    Optional<RiderContact> contact() {
        return switch (way) {
            case PHONE -> RiderContact.byPhone(phone);
            case EMAIL -> RiderContact.byEmail(email);
            default -> Optional.empty();
        };
    }

    List<Mistake> mistakes(Ui ui) {
        List<Mistake> mistakes = new ArrayList<>();
        if (name.length() > LONGEST_NAME) {
            mistakes.add(new Mistake("nom", ui.t("tours.bus.form.name.long", LONGEST_NAME)));
        }
        if (!way.equals(PHONE) && !way.equals(EMAIL)) {
            mistakes.add(new Mistake("moyen", ui.t("tours.bus.form.way.missing")));
        } else if (contact().isEmpty()) {
            mistakes.add(new Mistake(way, ui.t("tours.bus.form." + way + ".wrong")));
        }
        if (!agreed) {
            mistakes.add(new Mistake("accord", ui.t("tours.bus.form.agree.missing")));
        }
        return mistakes;
    }

    private static String line(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }
}
