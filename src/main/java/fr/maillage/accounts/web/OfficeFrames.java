package fr.maillage.accounts.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.SignedIn;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeFrame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** The menu of whoever is signed in: what their roles open, nothing else. */
@Component
class OfficeFrames implements OfficeFrame.Source {

    private final Access access;
    private final List<OfficeEntry> entries;

    OfficeFrames(Access access, List<OfficeEntry> entries) {
        this.access = access;
        this.entries = entries.stream().sorted(OfficeEntry.BY_PLACE).toList();
    }

    @Override
    public OfficeFrame current(HttpServletRequest request) {
        return new OfficeFrame(
                access.findCurrent().map(SignedIn::name).orElse(""),
                entries.stream()
                        .filter(entry -> access.allows(entry.permission()))
                        .toList());
    }
}
