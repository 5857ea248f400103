package fr.maillage.directory;

import fr.maillage.directory.web.ListReading;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The places of the list that residents see, with all its filters, for whoever writes them in a form of their own. */
@Component
public class ListedPlaces {

    /**
     * A list that has been asked for; nothing is read of it yet.
     *
     * @param tag what tells this answer from another, without quotes: it changes with the filters and with any place
     * @param modified when any place last changed; now for a list of what is open now
     */
    public record Listed(String tag, Instant modified, Reading reading) {

        /** Hands over the places one by one, a few hundred in memory at a time. */
        public void forEach(Consumer<Place> taker) {
            reading.forEach(taker);
        }
    }

    /** Reads places. */
    @FunctionalInterface
    public interface Reading {

        /** Hands them over one by one. */
        void forEach(Consumer<Place> taker);
    }

    private final ListReading reading;

    ListedPlaces(ListReading reading) {
        this.reading = reading;
    }

    /** The list of an address such as {@code /lieux?ou=…&service=…}; what is not understood in it is left out. */
    public Listed of(MultiValueMap<String, String> parameters) {
        return reading.of(parameters);
    }
}
