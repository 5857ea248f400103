package fr.maillage.campaign.web;

import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to check, or to correct.
 *
 * @param action where the page’s forms post, without the last word
 * @param open whether the campaign takes answers today
 * @param codeKnown whether the code came along and is right
 * @param cells columns that may be corrected, as they are or as they were typed
 * @param verdict of the correction: {@code corriger} or {@code disparu}
 */
public record SheetCheckPage(
        List<Link> crumbs,
        String name,
        String publicUrl,
        String action,
        String query,
        String stage,
        boolean open,
        String state,
        String kind,
        List<CampaignWording.Fact> facts,
        String code,
        boolean codeKnown,
        String participant,
        List<Cell> cells,
        String remark,
        String verdict,
        List<Mistake> mistakes) {

    /** A column that may be corrected. */
    public record Cell(
            String column,
            String label,
            String value,
            @Nullable String hint) {}

    /** What is to be mended in one field; null when nothing is. */
    public @Nullable String mistake(String field) {
        return Mistakes.in(mistakes, field);
    }
}
