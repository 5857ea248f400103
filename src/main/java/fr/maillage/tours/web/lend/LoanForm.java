package fr.maillage.tours.web.lend;

import fr.maillage.tours.web.unit.VehicleTyped;
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
                VehicleTyped.text(sent, "cle"),
                VehicleTyped.text(sent, "chose"),
                VehicleTyped.text(sent, "mairie"),
                VehicleTyped.text(sent, "organisation"),
                VehicleTyped.text(sent, "contact"),
                VehicleTyped.text(sent, "telephone"),
                VehicleTyped.text(sent, "courriel"),
                VehicleTyped.text(sent, "objet"),
                VehicleTyped.text(sent, "du"),
                VehicleTyped.text(sent, "du-heure"),
                VehicleTyped.text(sent, "au"),
                VehicleTyped.text(sent, "au-heure"));
    }
}
