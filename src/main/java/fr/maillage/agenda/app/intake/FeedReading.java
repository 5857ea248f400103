package fr.maillage.agenda.app.intake;

import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SignUp;
import fr.maillage.agenda.app.intake.ApplyFeed.Known;
import fr.maillage.agenda.app.intake.Feed.Outcome;
import fr.maillage.agenda.app.intake.FeedRuns.Deed;
import fr.maillage.agenda.app.intake.FindSpot.Found;
import fr.maillage.agenda.app.intake.ForeignSessions.EventKey;
import fr.maillage.agenda.app.intake.ForeignSessions.Link;
import fr.maillage.agenda.app.intake.ReadFeed.Result;
import fr.maillage.agenda.app.plan.CancelSession;
import fr.maillage.agenda.app.plan.DeleteDraft;
import fr.maillage.agenda.app.plan.SessionStates;
import fr.maillage.agenda.app.plan.SessionTraces;
import fr.maillage.agenda.domain.intake.ForeignEvent;
import fr.maillage.agenda.domain.intake.ForeignFile;
import fr.maillage.directory.Directory;
import fr.maillage.territory.Territory;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of each date of a calendar that was read: all of it in one transaction, or nothing. */
@Component
class FeedReading {

    /** Fewer missing dates than these are believed without a person. */
    private static final int FEW = 5;

    private final Feeds feeds;
    private final ForeignSessions foreign;
    private final ApplyFeed apply;
    private final CancelSession cancel;
    private final SessionStates states;
    private final DeleteDraft delete;
    private final SessionTraces traces;
    private final Territory territory;
    private final Directory directory;
    private final ObjectProvider<SignUp> signUp;
    private final Clock clock;

    FeedReading(
            Feeds feeds,
            ForeignSessions foreign,
            ApplyFeed apply,
            CancelSession cancel,
            SessionStates states,
            DeleteDraft delete,
            SessionTraces traces,
            Territory territory,
            Directory directory,
            ObjectProvider<SignUp> signUp,
            Clock clock) {
        this.feeds = feeds;
        this.foreign = foreign;
        this.apply = apply;
        this.cancel = cancel;
        this.states = states;
        this.delete = delete;
        this.traces = traces;
        this.territory = territory;
        this.directory = directory;
        this.signUp = signUp;
        this.clock = clock;
    }

    /** What would be done. */
    Result tryOut(Feed.Settings settings, ForeignFile file) {
        FindSpot spots = new FindSpot(territory, directory, settings);
        FeedReport report = new FeedReport(file);
        for (ForeignEvent event : file.events()) {
            Optional<Found> found = spots.of(event.where());
            if (found.isEmpty()) {
                report.nowhere(event);
            } else if (event.cancelled()) {
                report.of(event, Deed.SAME, "CANCELLED_THERE", null);
            } else {
                report.of(event, Deed.ADDED, found.get().doubt(), null);
            }
        }
        return report.result(Outcome.READ);
    }

    @Transactional
    Result write(Feed feed, ForeignFile file, boolean force) {
        FeedReport report = new FeedReport(file);
        if (!feeds.lock(feed.id())) {
            return report.result(Outcome.FAILED);
        }
        FindSpot spots = new FindSpot(territory, directory, feed.settings());
        Map<EventKey, Link> links = foreign.list(feed.id());
        Known known = apply.new Known(feed);
        Set<String> unread = new HashSet<>(
                file.refused().stream().map(ForeignFile.Refused::uid).toList());
        for (ForeignEvent event : file.events()) {
            EventKey key = new EventKey(event.uid(), event.recurrence());
            Link link = links.remove(key);
            Optional<Found> found = spots.of(event.where());
            if (found.isEmpty()) {
                report.nowhere(event);
                continue;
            }
            one(feed, known, key, event, found.get(), link, report);
        }
        return report.result(missing(links, unread, file.whole(), force, report));
    }

    private void one(
            Feed feed,
            Known known,
            EventKey key,
            ForeignEvent event,
            Found found,
            @Nullable Link link,
            FeedReport report) {
        String said = ApplyFeed.print(event, found);
        if (link == null) {
            if (event.cancelled()) {
                report.of(event, Deed.SAME, "CANCELLED_THERE", null);
            } else {
                report.of(event, Deed.ADDED, found.doubt(), apply.add(feed, known, key, event, found, said));
            }
        } else if (event.cancelled()) {
            if (link.state() == SessionState.PUBLISHED) {
                cancel.cancel(link.session(), link.version(), "Annulée par l’organisation.");
                foreign.remember(feed.id(), key, link.session(), event.url(), said);
                report.of(event, Deed.CANCELLED, "CANCELLED_THERE", link.code());
            } else {
                report.of(event, Deed.SAME, "CANCELLED_THERE", link.code());
            }
        } else if (link.said().equals(said) && !wasMissed(link)) {
            report.of(event, Deed.SAME, "", link.code());
        } else if (link.byHand()) {
            report.of(event, Deed.KEPT, "BY_HAND", link.code());
        } else if (link.state() == SessionState.CANCELLED && isSignedUpFor(link)) {
            report.of(event, Deed.KEPT, "SIGNED_UP", link.code());
        } else {
            if (link.state() == SessionState.CANCELLED) {
                states.become(link.session(), SessionState.PUBLISHED, "");
                traces.leave(link.session(), SessionTraces.Kind.REOPENED, "");
            }
            apply.change(feed, known, key, event, found, said, link.session());
            report.of(event, Deed.CHANGED, found.doubt(), link.code());
        }
    }

    /** Those people were told that it is off: somebody must decide, and tell them, before it is on again. */
    private boolean isSignedUpFor(Link link) {
        SignUp people = signUp.getIfAvailable();
        return people != null && people.countPeople(link.session()) > 0;
    }

    /** Called off by us because it was missing, and there again. */
    private static boolean wasMissed(Link link) {
        return link.state() == SessionState.CANCELLED && !link.byHand();
    }

    /** Dates ahead that the calendar names no more: announced ones are called off, drafts taken away. */
    private Outcome missing(
            Map<EventKey, Link> links, Set<String> unread, boolean whole, boolean force, FeedReport report) {
        List<Map.Entry<EventKey, Link>> gone = links.entrySet().stream()
                .filter(one -> one.getValue().startsAt().isAfter(clock.instant()))
                .filter(one -> one.getValue().state() != SessionState.CANCELLED)
                .filter(one -> !unread.contains(one.getKey().uid()))
                .toList();
        boolean many = gone.size() >= FEW && gone.size() > report.standing();
        if (!gone.isEmpty() && (!whole || (many && !force))) {
            return Outcome.HELD;
        }
        for (Map.Entry<EventKey, Link> one : gone) {
            Link link = one.getValue();
            if (link.state() == SessionState.PUBLISHED) {
                cancel.cancel(link.session(), link.version(), "Retirée de son agenda par l’organisation.");
                foreign.remain(link.session());
                report.gone(link, Deed.CANCELLED);
            } else {
                delete.delete(link.session());
                report.gone(link, Deed.REMOVED);
            }
        }
        return Outcome.READ;
    }

    /**
     * Takes a feed away.
     *
     * @param keep whether its sessions stay, as if they had been made here; else those ahead are called off
     */
    @Transactional
    void remove(UUID id, boolean keep) {
        if (!feeds.lock(id)) {
            return;
        }
        if (!keep) {
            for (Link link : foreign.list(id).values()) {
                if (link.startsAt().isAfter(clock.instant())) {
                    if (link.state() == SessionState.PUBLISHED) {
                        cancel.cancel(link.session(), link.version(), "L’agenda de l’organisation n’est plus suivi.");
                    } else if (link.state() == SessionState.DRAFT) {
                        delete.delete(link.session());
                    }
                }
            }
        }
        feeds.remove(id);
    }
}
