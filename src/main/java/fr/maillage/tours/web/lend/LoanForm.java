package fr.maillage.tours.web.lend;

import fr.maillage.design.Typed;
import org.springframework.util.MultiValueMap;

/**
 * A loan as typed.
 *
 * @param key identifier of the loan that this form makes, so that sending it twice makes one
 * @param thing {@code KIT:…} or {@code ROOM:…}
 * @param commune INSEE code of the town hall that borrows; empty when an organisation does
 * @param organisation its identifier
 */
public record LoanForm(
        String key,
        String thing,
        String commune,
        String organisation,
        String contact,
        String phone,
        String email,
        String purpose,
        String firstDay,
        String firstTime,
        String lastDay,
        String lastTime) {

    static LoanForm fresh(String key, String thing, String commune) {
        return new LoanForm(key, thing, commune, "", "", "", "", "", "", "09:00", "", "17:00");
    }

    static LoanForm read(MultiValueMap<String, String> sent) {
        return new LoanForm(
                Typed.text(sent, "cle"),
                Typed.text(sent, "chose"),
                Typed.text(sent, "mairie"),
                Typed.text(sent, "organisation"),
                Typed.text(sent, "contact"),
                Typed.text(sent, "telephone"),
                Typed.text(sent, "courriel"),
                Typed.text(sent, "objet"),
                Typed.text(sent, "du"),
                Typed.text(sent, "du-heure"),
                Typed.text(sent, "au"),
                Typed.text(sent, "au-heure"));
    }
}
