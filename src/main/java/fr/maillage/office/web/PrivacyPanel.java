package fr.maillage.office.web;

import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.office.WorkPanel;
import fr.maillage.office.app.PrivacyRequest;
import fr.maillage.office.app.PrivacyRequests;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The requests about data that wait, for whoever answers them. */
@Component
class PrivacyPanel implements WorkPanel {

    private static final int MOST = 5;

    private final PrivacyRequests requests;
    private final MessageSource messages;

    PrivacyPanel(PrivacyRequests requests, MessageSource messages) {
        this.requests = requests;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Panel> panel(SignedIn who, Locale language) {
        if (who.grants().stream().noneMatch(Right.ANSWER_PRIVACY_REQUESTS::isHeldBy)) {
            return Optional.empty();
        }
        List<PrivacyRequest> open = requests.listOpen();
        return Optional.of(new Panel(
                messages.getMessage("office.privacy", null, language),
                open.size(),
                open.stream().limit(MOST).map(one -> row(one, language)).toList(),
                PrivacyRequestsController.PATH));
    }

    private Row row(PrivacyRequest request, Locale language) {
        String due = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(request.dueOn());
        return new Row(
                request.reference() + ", " + request.name(),
                PrivacyRequestsController.PATH + "/" + request.id(),
                messages.getMessage("office.privacy.due.note", new Object[] {due}, language));
    }
}
