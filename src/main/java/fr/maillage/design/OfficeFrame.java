package fr.maillage.design;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * What surrounds a page of the back office.
 *
 * @param name whoever is signed in
 * @param entries what they may open, in order
 */
public record OfficeFrame(String name, List<OfficeEntry> entries) {

    /** Where the frame comes from. Filled by the module that knows who is signed in. */
    public interface Source {
        OfficeFrame current(HttpServletRequest request);
    }
}
