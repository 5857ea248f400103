package fr.maillage.agenda.web.find;

import fr.maillage.agenda.SeatsCounted;
import fr.maillage.design.Screens;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets no kept page say how many seats there were: sheets, communes and searches show sessions too. */
@Component
class ForgetKept {

    private final Screens screens;

    ForgetKept(Screens screens) {
        this.screens = screens;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(SeatsCounted ignored) {
        screens.forgetKept();
    }
}
