package fr.maillage.campaign.web.office;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new campaign, or the settings of one.
 *
 * @param name of the one that is changed; null for a new one
 * @param groups communes, EPCI by EPCI
 * @param removable whether nobody has answered yet
 */
public record CampaignFormPage(
        @Nullable String name,
        String action,
        String back,
        CampaignForm form,
        List<Choice> epcis,
        List<Group> groups,
        boolean removable,
        List<Mistake> mistakes) {

    /** The communes of one EPCI. */
    public record Group(String id, String name, List<Choice> communes, boolean open) {}

    /** What is to be mended in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::message)
                .findFirst()
                .orElse(null);
    }
}
