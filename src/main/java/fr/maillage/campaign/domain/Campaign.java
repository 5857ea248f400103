package fr.maillage.campaign.domain;

import fr.maillage.shared.PlainText;
import fr.maillage.territory.CommuneCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated campaign over some communes.
 *
 * @param slug ends its public address
 * @param welcome a few words for those who come, in paragraphs; empty for none
 * @param phone E.164; null for none
 * @param code what those who take part are told at the meeting
 * @param startsOn its first day
 * @param endsOn its last day, included
 */
public record Campaign(
        UUID id,
        String slug,
        String name,
        String welcome,
        @Nullable String phone,
        String code,
        LocalDate startsOn,
        LocalDate endsOn,
        List<CommuneCode> communes) {

    public Campaign {
        communes = List.copyOf(communes);
    }

    /** Where that day stands. */
    public Stage stage(LocalDate day) {
        if (day.isBefore(startsOn)) {
            return Stage.BEFORE;
        }
        return day.isAfter(endsOn) ? Stage.OVER : Stage.OPEN;
    }

    /** Whether that day is of the campaign. */
    public boolean isOn(LocalDate day) {
        return stage(day) == Stage.OPEN;
    }

    /** Whether this is the code, whatever its case, accents and spaces. */
    public boolean opensTo(String typed) {
        return plainCode(typed).equals(plainCode(code));
    }

    /** Its public address. */
    public String path() {
        return "/cartoparties/" + slug;
    }

    /** Where a proposal that it brings comes from. */
    public String origin() {
        return "campaign:" + id;
    }

    /** Letters and digits alone, in lower case. */
    public static String plainCode(String typed) {
        return PlainText.of(typed).replace(" ", "");
    }
}
