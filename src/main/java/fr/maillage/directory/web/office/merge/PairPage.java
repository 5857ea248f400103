package fr.maillage.directory.web.office.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two places side by side.
 *
 * @param first whose sheet stays when they are merged
 * @param turned the same page with the other sheet staying
 * @param map trusted SVG
 * @param decided what was said of the pair; null while it waits
 * @param undo the merge that was just made and can be taken back; null for none
 * @param waiting how many pairs wait
 */
public record PairPage(
        String url,
        Side first,
        Side second,
        String turned,
        List<String> speakingFor,
        List<String> speakingAgainst,
        String distance,
        String map,
        List<Line> lines,
        @Nullable String decided,
        boolean waits,
        @Nullable String undo,
        int waiting) {

    /** One of both. */
    public record Side(String code, String name, String source, String commune, String url) {}

    /**
     * A column.
     *
     * @param same whether both say the same
     * @param result what the merged sheet would say
     */
    public record Line(String label, String first, String second, boolean same, String result) {}
}
