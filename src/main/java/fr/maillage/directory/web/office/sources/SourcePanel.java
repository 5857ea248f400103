package fr.maillage.directory.web.office.sources;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.directory.app.sources.Source.Outcome;
import fr.maillage.directory.app.sources.SourceReadings;
import fr.maillage.directory.app.sources.SourceReadings.Trouble;
import fr.maillage.office.WorkPanel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sources that fail again and again, or that lost half of their places, on the home of the back office; nothing when all is well. */
@Component
class SourcePanel implements WorkPanel {

    /** One bad night is nobody’s business; three failures in a row, after some five hours, are. */
    private static final int FAILURES = 3;

    private static final int SHOWN = 5;

    private final Access access;
    private final SourceReadings readings;
    private final MessageSource messages;

    SourcePanel(Access access, SourceReadings readings, MessageSource messages) {
        this.access = access;
        this.readings = readings;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 105;
    }

    @Override
    public Optional<Panel> panel(SignedIn who, Locale language) {
        if (!access.may(Right.EDIT_SOURCES)) {
            return Optional.empty();
        }
        List<Trouble> troubles = readings.listTroubles(FAILURES);
        return troubles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        messages.getMessage("directory.sources.panel", null, language),
                        troubles.size(),
                        troubles.stream()
                                .limit(SHOWN)
                                .map(one -> new Row(
                                        one.name(),
                                        SourceController.PATH + "/" + one.id(),
                                        messages.getMessage(
                                                one.outcome() == Outcome.HELD
                                                        ? "directory.sources.outcome.held"
                                                        : "directory.sources.outcome.failed",
                                                null,
                                                language)))
                                .toList(),
                        SourceController.PATH));
    }
}
