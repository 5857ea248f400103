package fr.maillage.notifications.app;

import fr.maillage.design.PhoneText;
import fr.maillage.documents.Pdf;
import fr.maillage.notifications.app.LettersSheet.Letter;
import fr.maillage.notifications.domain.Paragraphs;
import fr.maillage.notifications.domain.Words;
import fr.maillage.platform.Audit;
import fr.maillage.platform.DailyTask;
import fr.maillage.territory.Territory;
import fr.maillage.territory.TerritorySettings;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges the letters that are due into one file to print, once a day. What is in a batch is never put in another. */
@Service
public class MakeLetters implements DailyTask {

    private static final String TEMPLATE = "notifications/app/letters";

    /** NF Z 10-011: six lines below one another, the name included, of thirty-eight characters. */
    private static final int MOST_LINES = 6;

    private final LetterBatches batches;
    private final Pdf pdf;
    private final Territory territory;
    private final TimeWords timeWords;
    private final Audit audit;
    private final Clock clock;

    MakeLetters(LetterBatches batches, Pdf pdf, Territory territory, TimeWords timeWords, Audit audit, Clock clock) {
        this.batches = batches;
        this.pdf = pdf;
        this.territory = territory;
        this.timeWords = timeWords;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notifications.letters";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(6, 0);
    }

    @Override
    @Transactional
    public String run() {
        return make().map(batch -> "lot de courriers n° " + batch + " à imprimer")
                .orElse("");
    }

    /** Makes a batch of the letters that are due; nothing when there is none. Answers its number. */
    @Transactional
    public Optional<Integer> make() {
        List<LetterBatches.Due> due = batches.lockDue();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        List<Letter> letters = due.stream()
                .map(one -> letter(
                        one.name(),
                        one.language(),
                        one.postalLines(),
                        one.subject(),
                        Words.fill(one.body(), one.secrets())))
                .toList();
        byte[] file = print(letters);
        int batch = batches.keep(letters.size(), Pdf.pages(file), file);
        List<UUID> ids = due.stream().map(LetterBatches.Due::id).toList();
        batches.markPrinted(ids, batch);
        audit.record(
                "notifications.letters.made",
                "batch",
                String.valueOf(batch),
                Map.of("letters", String.valueOf(letters.size())));
        return Optional.of(batch);
    }

    /** Says that the letters of a batch are in the post. */
    @Transactional
    public boolean post(int number, @Nullable UUID who) {
        boolean done = batches.markPosted(number, who);
        if (done) {
            audit.record("notifications.letters.posted", "batch", String.valueOf(number), Map.of());
        }
        return done;
    }

    /** One letter alone, to look at; what must stay secret stays between braces. */
    public byte[] preview(MessageLine message) {
        return print(List.of(
                letter(message.name(), message.language(), message.postalLines(), message.subject(), message.body())));
    }

    private byte[] print(List<Letter> letters) {
        return pdf.print(TEMPLATE, new LettersSheet(territory.settings().name() + " – Courriers", letters));
    }

    private Letter letter(String name, String language, List<String> postalLines, String subject, String body) {
        TerritorySettings settings = territory.settings();
        List<String> address = new ArrayList<>(List.of(name));
        address.addAll(postalLines.stream().filter(line -> !line.isBlank()).toList());
        return new Letter(
                language,
                settings.name(),
                settings.phone() == null ? null : PhoneText.inPairs(settings.phone()),
                address.subList(0, Math.min(MOST_LINES, address.size())),
                timeWords.day(clock.instant(), language),
                subject,
                Paragraphs.of(body).stream()
                        .map(paragraph -> paragraph.lines().toList())
                        .toList());
    }
}
