package fr.maillage.needs.web.office;

import fr.maillage.design.PhoneText;
import fr.maillage.directory.StandardTerm;
import fr.maillage.needs.Need;
import fr.maillage.needs.app.NeedSheet;
import fr.maillage.needs.domain.NeedContact;
import fr.maillage.needs.domain.Room;
import fr.maillage.needs.web.NeedDays;
import fr.maillage.needs.web.NeedForm;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a need, as its form shows it. */
final class NeedDeskForm {

    private NeedDeskForm() {}

    static NeedForm of(NeedSheet sheet, String commune) {
        Need need = sheet.need();
        Room room = sheet.room();
        NeedContact contact = sheet.contact();
        Map<String, List<String>> said = new LinkedHashMap<>();
        said.put(NeedForm.SERVICES, codes(need.services()));
        said.put(NeedForm.AUDIENCES, codes(need.audiences()));
        said.put(NeedForm.SUITS, need.suits().stream().map(NeedDays::code).toList());
        put(said, NeedForm.WORKSHOP, need.workshop());
        put(said, NeedForm.WORDS, need.words());
        put(said, NeedForm.COMMUNE, commune);
        put(said, NeedForm.PEOPLE, String.valueOf(sheet.ownPeople()));
        put(said, NeedForm.UNTIL, need.until());
        put(said, NeedForm.URGENCY, need.urgency().name());
        put(said, NeedForm.WHY, sheet.why());
        put(said, NeedForm.ROOM, room.name());
        put(said, NeedForm.ROOM_ADDRESS, room.address());
        put(said, NeedForm.TABLES, room.tables());
        put(said, NeedForm.POWER, room.power());
        put(said, NeedForm.NETWORK, room.network());
        Boolean stepFree = room.stepFree();
        put(said, NeedForm.STEP_FREE, stepFree == null ? "" : stepFree ? "oui" : "non");
        put(said, NeedForm.CHECKED_ON, room.checkedOn());
        put(said, NeedForm.NAME, contact.name());
        put(said, NeedForm.ROLE, contact.role());
        put(said, NeedForm.WAY, contact.way().name());
        String phone = contact.phone();
        put(said, NeedForm.PHONE, phone == null ? "" : PhoneText.inPairs(phone));
        put(said, NeedForm.EMAIL, contact.email());
        put(said, NeedForm.POSTAL, String.join("\n", contact.postal()));
        put(said, NeedForm.RAISER, sheet.raiser().name());
        put(said, NeedForm.CAME_BY, sheet.way().name());
        put(said, NeedForm.LANGUAGE, contact.language());
        return new NeedForm(said);
    }

    private static List<String> codes(Collection<? extends StandardTerm> terms) {
        return terms.stream().map(StandardTerm::code).toList();
    }

    private static void put(Map<String, List<String>> said, String field, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            said.put(field, List.of(text));
        }
    }
}
