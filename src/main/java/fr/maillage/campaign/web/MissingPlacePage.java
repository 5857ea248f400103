package fr.maillage.campaign.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Mistake;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * « Il manque un lieu ».
 *
 * @param typed by the name of the field
 */
public record MissingPlacePage(
        String campaign,
        String campaignUrl,
        String action,
        String stage,
        boolean open,
        boolean codeKnown,
        List<Choice> communes,
        Map<String, String> typed,
        List<Mistake> mistakes) {

    /** What was typed in a field; empty when nothing was. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is to be mended in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return Mistakes.in(mistakes, field);
    }
}
