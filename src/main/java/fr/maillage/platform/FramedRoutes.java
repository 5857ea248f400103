package fr.maillage.platform;

import java.util.List;

/**
 * Pages of ours that other sites may show inside their own. Whatever no module names here is shown in no frame. Such a page
 * sets no cookie and shows nothing that depends on who reads it: its reader does not know whose page it is.
 *
 * @param paths whole paths, without variables
 */
public record FramedRoutes(List<String> paths) {

    /** Pages at these paths. */
    public static FramedRoutes at(String... paths) {
        return new FramedRoutes(List.of(paths));
    }

    /** Whether it names this path. */
    public boolean names(String path) {
        return paths.contains(path);
    }
}
