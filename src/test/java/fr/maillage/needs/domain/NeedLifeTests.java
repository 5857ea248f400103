package fr.maillage.needs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.needs.NeedState;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The life of a need, walked as the graph it is. */
class NeedLifeTests {

    private static final Path GUIDE = Path.of("docs/guide/besoins.md");
    private static final Path WORDS = Path.of("src/main/java/fr/maillage/needs/messages.properties");
    private static final Set<NeedState> ENDS = EnumSet.of(NeedState.CLOSED, NeedState.JOINED);

    @Test
    void everyStateIsReachedFromTheFirst() {
        Set<NeedState> reached = EnumSet.noneOf(NeedState.class);
        Deque<NeedState> waiting = new ArrayDeque<>();
        NeedEvent.allowedIn(null).forEach(event -> waiting.add(event.to()));
        while (!waiting.isEmpty()) {
            NeedState state = waiting.pop();
            if (reached.add(state)) {
                NeedEvent.allowedIn(state).forEach(event -> waiting.add(event.to()));
            }
        }

        assertThat(reached).containsExactlyInAnyOrder(NeedState.values());
    }

    @Test
    void onlyWhatIsClosedOrJoinedLeadsNowhere() {
        for (NeedState state : NeedState.values()) {
            assertThat(NeedEvent.allowedIn(state).isEmpty()).as("%s", state).isEqualTo(ENDS.contains(state));
        }
    }

    @Test
    void whateverHappensThereIsAWayToTheEnd() {
        for (NeedState start : NeedState.values()) {
            Set<NeedState> seen = new HashSet<>(Set.of(start));
            Deque<NeedState> waiting = new ArrayDeque<>(seen);
            while (!waiting.isEmpty()) {
                NeedEvent.allowedIn(waiting.pop()).stream()
                        .map(NeedEvent::to)
                        .filter(seen::add)
                        .forEach(waiting::add);
            }
            assertThat(seen).as("from %s", start).anyMatch(ENDS::contains);
        }
    }

    @Test
    void aThousandWalksNeverLeaveTheGraph() {
        Random random = new Random(6);
        List<NeedEvent> events = List.copyOf(EnumSet.allOf(NeedEvent.class));
        for (int walk = 0; walk < 1000; walk++) {
            NeedState state = null;
            for (int step = 0; step < 40; step++) {
                NeedEvent event = events.get(random.nextInt(events.size()));
                boolean allowed = NeedEvent.allowedIn(state).contains(event);
                assertThat(event.isAllowedIn(state)).isEqualTo(allowed);
                state = allowed ? event.to() : state;
                if (allowed && state.isOpen()) {
                    assertThat(ENDS).doesNotContain(state);
                }
            }
        }
    }

    @Test
    void nothingIsRaisedTwiceAndNothingHappensBeforeItIsRaised() {
        assertThat(NeedEvent.allowedIn(null)).containsExactly(NeedEvent.RAISE);
        for (NeedState state : NeedState.values()) {
            assertThat(NeedEvent.allowedIn(state)).doesNotContain(NeedEvent.RAISE);
        }
    }

    @Test
    void theDrawingInTheGuideIsThisGraph() throws IOException {
        if (Boolean.getBoolean("maillage.draw")) {
            String guide = Files.readString(GUIDE);
            Files.writeString(GUIDE, guide.replaceFirst("(?s)```mermaid.*?```", drawing()));
        }
        assertThat(Files.readString(GUIDE))
                .as("write it anew with -Dmaillage.draw=true")
                .contains(drawing());
    }

    /** In French, as the screens say it. */
    private static String drawing() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS)) {
            words.load(reader);
        }
        List<String> lines = new ArrayList<>(List.of("```mermaid", "stateDiagram-v2"));
        for (NeedState state : NeedState.values()) {
            lines.add("    " + state + ": " + words.getProperty("needs.state." + state));
        }
        NeedEvent.allowedIn(null).forEach(event -> lines.add(edge("[*]", event, words)));
        for (NeedState state : NeedState.values()) {
            NeedEvent.allowedIn(state).forEach(event -> lines.add(edge(state.name(), event, words)));
        }
        ENDS.forEach(state -> lines.add("    " + state + " --> [*]"));
        lines.add("```");
        return String.join("\n", lines);
    }

    private static String edge(String from, NeedEvent event, Properties words) {
        return "    " + from + " --> " + event.to() + ": " + words.getProperty("needs.step." + event);
    }
}
