package fr.maillage.registration.app.desk;

import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who came. Found, exported and erased with the registration it belongs to, which {@code RegistrationData} does; once that
 * names nobody, so does this.
 */
@Component
class DeskData implements PersonalData {

    private static final int KEPT_DAYS = 90;

    @Override
    public List<PersonalField> fields() {
        return List.of(new PersonalField(
                "registration.attendance",
                List.of("registration_id", "came"),
                "registration.personal.attendance",
                LegalGround.PUBLIC_TASK,
                KEPT_DAYS));
    }

    @Override
    public List<HeldRecord> find(Subject who) {
        return List.of();
    }

    @Override
    public boolean erase(String kind, String id) {
        return false;
    }
}
