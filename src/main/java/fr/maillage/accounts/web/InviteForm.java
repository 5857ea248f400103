package fr.maillage.accounts.web;

import fr.maillage.accounts.app.Invitations.Channel;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * « Inviter une personne », as typed.
 *
 * @param street number and street
 * @param town postal code and commune
 * @param role a role and its kind of area
 * @param where the name of the area
 * @param chosen the identifier of the area picked among those that were offered
 * @param channel a {@link Channel}
 * @param homonym ticked when there is another person of the same name
 */
public record InviteForm(
        @BindParam("nom") @Nullable String name,
        @BindParam("courriel") @Nullable String email,
        @BindParam("rue") @Nullable String street,
        @BindParam("ville") @Nullable String town,
        @BindParam("langue") @Nullable String language,
        @BindParam("role") @Nullable String role,
        @BindParam("ou") @Nullable String where,
        @BindParam("choix") @Nullable String chosen,
        @BindParam("canal") @Nullable String channel,
        @BindParam("homonyme") @Nullable String homonym) {

    static final InviteForm EMPTY = new InviteForm(null, null, null, null, "fr", null, null, null, "EMAIL", null);

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]+");

    String tidyName() {
        return tidy(name);
    }

    @Nullable
    String tidyEmail() {
        return tidy(email).isEmpty() ? null : tidy(email);
    }

    List<String> postalLines() {
        return tidy(town).isEmpty()
                ? List.of()
                : Stream.of(tidy(street), tidy(town))
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    Channel way() {
        return Stream.of(Channel.values())
                .filter(each -> each.name().equals(channel))
                .findFirst()
                .orElse(Channel.EMAIL);
    }

    String tongue() {
        return Objects.equals(language, "en") ? "en" : "fr";
    }

    boolean isAnother() {
        return homonym != null;
    }

    List<Mistake> mistakes(Ui ui) {
        List<Mistake> mistakes = new ArrayList<>();
        if (tidyName().isEmpty() || tidyName().length() > LONGEST_NAME) {
            mistakes.add(new Mistake("nom", ui.t("accounts.invite.name.missing")));
        }
        String address = tidyEmail();
        if (address != null
                && (address.length() > LONGEST || !EMAIL.matcher(address).matches())) {
            mistakes.add(new Mistake("courriel", ui.t("accounts.invite.email.wrong")));
        } else if (address == null && way() == Channel.EMAIL) {
            mistakes.add(new Mistake("courriel", ui.t("accounts.invite.email.missing")));
        }
        if (postalLines().stream().anyMatch(line -> line.length() > LONGEST)
                || (way() == Channel.LETTER && postalLines().isEmpty())) {
            mistakes.add(new Mistake("ville", ui.t("accounts.invite.address.missing")));
        }
        return mistakes;
    }

    private static String tidy(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
