package fr.maillage.notifications.app;

import fr.maillage.notifications.Channel;
import fr.maillage.notifications.SmsProvider;
import fr.maillage.notifications.domain.Delivery;
import fr.maillage.notifications.domain.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** SMS, through the first provider that is set up. */
@Component
class SmsPost implements Post {

    private final List<SmsProvider> providers;

    SmsPost(List<SmsProvider> providers) {
        this.providers = providers;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isSet() {
        return providers.stream().anyMatch(SmsProvider::isSet);
    }

    @Override
    public int workers() {
        return 1;
    }

    @Override
    public Line open() {
        SmsProvider provider =
                providers.stream().filter(SmsProvider::isSet).findFirst().orElseThrow();
        return new Line() {
            @Override
            public Delivery deliver(Outgoing message, BooleanSupplier handOver) {
                return handOver.getAsBoolean() ? send(provider, message) : new Delivery.Withdrawn();
            }

            @Override
            public void close() {}
        };
    }

    private static Delivery send(SmsProvider provider, Outgoing message) {
        SmsProvider.Answer answer =
                provider.send(Objects.requireNonNull(message.phone()), Words.fill(message.body(), message.secrets()));
        return switch (answer.kind()) {
            case ACCEPTED -> new Delivery.Accepted(answer.detail());
            case NO_SERVER -> new Delivery.NoServer();
            case REFUSED_FOR_NOW -> new Delivery.RefusedForNow(answer.detail());
            case REFUSED_FOR_GOOD -> new Delivery.RefusedForGood(answer.detail());
            case UNKNOWN -> new Delivery.Unknown(answer.detail());
        };
    }
}
