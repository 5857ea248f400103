package fr.maillage.notifications.app;

import fr.maillage.notifications.Channel;
import fr.maillage.notifications.domain.BackOff;
import fr.maillage.notifications.domain.Delivery;
import fr.maillage.notifications.domain.QuietHours;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is due, on every channel that is set up. May run anywhere at the same time: see {@link Claims}. */
@Component
public class SendDue {

    private static final Logger LOG = LoggerFactory.getLogger(SendDue.class);

    private final Claims claims;
    private final List<Post> posts;
    private final QuietHours quietHours;
    private final Clock clock;
    private volatile boolean stopping;

    SendDue(Claims claims, List<Post> posts, QuietHours quietHours, Clock clock) {
        this.claims = claims;
        this.posts = posts;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /** Whether a machine of that channel is set up; without one its messages wait. */
    public boolean isSet(Channel channel) {
        return posts.stream().anyMatch(post -> post.channel() == channel && post.isSet());
    }

    /** What one run did: messages that left, that were not taken, and that may or may not have left. */
    public record Sent(int accepted, int refused, int uncertain) {}

    /** Sends until nothing is due any more. */
    public Sent run() {
        AtomicInteger accepted = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger uncertain = new AtomicInteger(claims.sweep());
        List<Thread> workers = new ArrayList<>();
        for (Post post : posts) {
            for (int i = 0; post.isSet() && i < post.workers(); i++) {
                workers.add(Thread.ofVirtual().start(() -> work(post, accepted, refused, uncertain)));
            }
        }
        workers.forEach(SendDue::await);
        if (uncertain.get() > 0) {
            LOG.warn("{} message(s) dont l’envoi est incertain : voir /gestion/messages", uncertain.get());
        }
        return new Sent(accepted.get(), refused.get(), uncertain.get());
    }

    /** Those at work end the message that they have in hand. */
    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void work(Post post, AtomicInteger accepted, AtomicInteger refused, AtomicInteger uncertain) {
        try (Post.Line line = post.open()) {
            for (Optional<Outgoing> next = next(post); next.isPresent(); next = next(post)) {
                Outgoing message = next.get();
                Delivery delivery = deliver(line, message);
                claims.settle(message, delivery, wait(message));
                if (delivery instanceof Delivery.NoServer) {
                    LOG.warn("{} : le serveur d’envoi ne répond pas, les messages attendent", post.channel());
                    return;
                }
                switch (delivery) {
                    case Delivery.Accepted ignored -> accepted.incrementAndGet();
                    case Delivery.Unknown ignored -> uncertain.incrementAndGet();
                    case Delivery.RefusedForNow ignored -> refused.incrementAndGet();
                    case Delivery.RefusedForGood ignored -> refused.incrementAndGet();
                    case Delivery.Withdrawn ignored -> {}
                    case Delivery.NoServer ignored -> {}
                }
            }
        } catch (RuntimeException e) {
            // The kind of failure only: its words may hold an address.
            LOG.error("Envoi des messages interrompu ({})", e.getClass().getSimpleName());
        }
    }

    private Optional<Outgoing> next(Post post) {
        if (stopping) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        boolean quiet = quietHours.earliest(now, post.channel()).isAfter(now);
        return claims.next(post.channel(), quiet);
    }

    /** What fails before the hand-over did not go; what fails after may have. */
    private Delivery deliver(Post.Line line, Outgoing message) {
        AtomicBoolean handed = new AtomicBoolean();
        try {
            return line.deliver(message, () -> {
                boolean ours = claims.beginHanding(message);
                handed.set(ours);
                return ours;
            });
        } catch (RuntimeException e) {
            String kind = e.getClass().getSimpleName();
            return handed.get() ? new Delivery.Unknown(kind) : new Delivery.RefusedForNow(kind);
        }
    }

    private static Optional<Duration> wait(Outgoing message) {
        return BackOff.after(message.tries(), ThreadLocalRandom.current().nextDouble());
    }

    private static void await(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
