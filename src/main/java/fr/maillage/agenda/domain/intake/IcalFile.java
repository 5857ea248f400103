package fr.maillage.agenda.domain.intake;

import fr.maillage.agenda.domain.intake.ForeignEvent.Oddity;
import fr.maillage.agenda.domain.intake.ForeignEvent.Where;
import fr.maillage.agenda.domain.intake.ForeignFile.Refused;
import fr.maillage.agenda.domain.intake.ForeignFile.Why;
import fr.maillage.agenda.domain.intake.IcalBlocks.Block;
import fr.maillage.shared.LatLon;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An iCalendar file (RFC 5545) as dates: recurrences counted out, exceptions and moved dates taken into account. */
public final class IcalFile {

    /** What tells one date of an event from another: when it was first to begin. */
    private static final DateTimeFormatter KEY = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration USUAL = Duration.ofHours(1);
    private static final int LONGEST_UID = 300;

    private final Window window;
    private final IcalBlocks blocks;
    private final List<ForeignEvent> events = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Set<String> refusedUids = new HashSet<>();
    private int outside;
    private int rules;

    private IcalFile(IcalBlocks blocks, Window window) {
        this.blocks = blocks;
        this.window = window;
    }

    /** Reads a file. */
    public static ForeignFile read(String file, Window window) throws ForeignFile.NotACalendar {
        IcalFile reading = new IcalFile(IcalBlocks.of(file), window);
        return reading.read();
    }

    private ForeignFile read() {
        Map<String, List<Block>> byUid = new LinkedHashMap<>();
        for (Block block : blocks.events()) {
            byUid.computeIfAbsent(uid(block), any -> new ArrayList<>()).add(block);
        }
        byUid.forEach(this::readEvent);
        return new ForeignFile(events, refused, outside, blocks.whole());
    }

    private void readEvent(String uid, List<Block> said) {
        List<Block> moved = IcalVersions.newestFirst(
                said.stream().filter(one -> one.first("RECURRENCE-ID").isPresent()));
        List<Block> masters = IcalVersions.newestFirst(
                said.stream().filter(one -> one.first("RECURRENCE-ID").isEmpty()));
        Map<String, ForeignEvent> dates = new LinkedHashMap<>();
        boolean several = !moved.isEmpty() || IcalVersions.differentDates(masters);
        for (Block master : several && !IcalVersions.isRecurring(masters)
                ? masters
                : masters.stream().limit(1).toList()) {
            readMaster(uid, master, masters.size() > 1, several, dates);
        }
        for (Block one : moved) {
            Optional<IcalDate> from =
                    one.first("RECURRENCE-ID").flatMap(line -> date(line, EnumSet.noneOf(Oddity.class)));
            if (from.isEmpty()) {
                refuse(uid, title(one), Why.NO_DATE);
                continue;
            }
            String key = KEY.format(from.get().at());
            event(uid, key, one, EnumSet.noneOf(Oddity.class)).ifPresent(event -> dates.put(key, event));
        }
        int before = events.size();
        dates.values().stream()
                .filter(one -> window.holds(one.startsAt(), one.endsAt()))
                .forEach(this::take);
        if (events.size() == before && !refusedUids.contains(uid)) {
            outside++;
        }
    }

    /** Of an event whose dates are too many, one line says so. */
    private void take(ForeignEvent event) {
        if (events.size() < window.most()) {
            events.add(event);
        } else if (!refusedUids.contains(event.uid())) {
            refuse(event.uid(), event.title(), Why.TOO_MANY);
        }
    }

    private void refuse(String uid, String title, Why why) {
        refused.add(new Refused(uid, title, why));
        refusedUids.add(uid);
    }

    private boolean holds(LocalDateTime start, Duration lasts, ZoneId zone) {
        return window.holds(
                start.atZone(zone).toInstant(), start.plus(lasts).atZone(zone).toInstant());
    }

    private void readMaster(String uid, Block master, boolean twice, boolean several, Map<String, ForeignEvent> dates) {
        Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
        if (twice && !several) {
            oddities.add(Oddity.TWICE);
        }
        Optional<ForeignEvent> first = event(uid, "", master, oddities);
        if (first.isEmpty()) {
            return;
        }
        ForeignEvent one = first.get();
        String rule = master.first("RRULE").map(line -> line.value().strip()).orElse("");
        if (rule.isEmpty() && master.all("RDATE").isEmpty()) {
            String key = several ? KEY.format(one.start()) : "";
            dates.putIfAbsent(key, at(one, key, one.start()));
            return;
        }
        if (++rules > window.most()) {
            refuse(uid, one.title(), Why.TOO_MANY);
            return;
        }
        Recurrences.Answer answer = Recurrences.of(rule, one, window);
        switch (answer) {
            case Recurrences.Refusal refusal -> refuse(uid, one.title(), refusal.why());
            case Recurrences.Dates found -> {
                Duration lasts = Duration.between(one.start(), one.end());
                NavigableSet<LocalDateTime> starts = new TreeSet<>(found.starts());
                listed(master, "RDATE").stream()
                        .filter(start -> holds(start, lasts, one.zone()))
                        .forEach(starts::add);
                listed(master, "EXDATE").forEach(starts::remove);
                starts.stream().limit(window.most() + 1L).forEach(start -> {
                    String key = KEY.format(start);
                    dates.putIfAbsent(key, at(one, key, start));
                });
            }
        }
    }

    private static ForeignEvent at(ForeignEvent one, String key, LocalDateTime start) {
        Duration lasts = Duration.between(one.start(), one.end());
        return new ForeignEvent(
                one.uid(),
                key,
                one.title(),
                one.text(),
                start,
                start.plus(lasts),
                one.zone(),
                one.where(),
                one.url(),
                one.cancelled(),
                one.oddities());
    }

    /** Dates that a line lists; a whole day among them means that day at the event's own hour. */
    private List<LocalDateTime> listed(Block block, String name) {
        Optional<IcalDate> first = block.first("DTSTART").flatMap(line -> date(line, EnumSet.noneOf(Oddity.class)));
        List<LocalDateTime> dates = new ArrayList<>();
        for (IcalBlocks.Line line : block.all(name)) {
            for (String value : line.value().split(",", -1)) {
                date(new IcalBlocks.Line(line.parameters(), value.split("/", -1)[0]), EnumSet.noneOf(Oddity.class))
                        .ifPresent(date -> dates.add(
                                date.wholeDay() && first.isPresent()
                                        ? date.at()
                                                .toLocalDate()
                                                .atTime(first.get().at().toLocalTime())
                                        : first.map(one -> date.at()
                                                        .atZone(date.zone())
                                                        .withZoneSameInstant(one.zone())
                                                        .toLocalDateTime())
                                                .orElse(date.at())));
            }
        }
        return dates;
    }

    private Optional<ForeignEvent> event(String uid, String key, Block block, Set<Oddity> oddities) {
        Optional<IcalDate> begins = block.first("DTSTART").flatMap(line -> date(line, oddities));
        String title = title(block);
        if (begins.isEmpty()) {
            refuse(uid, title, Why.NO_DATE);
            return Optional.empty();
        }
        IcalDate start = begins.get();
        LocalDateTime end = end(block, start, oddities);
        if (Duration.between(start.at(), end).compareTo(LONGEST) > 0) {
            refuse(uid, title, Why.TOO_LONG);
            return Optional.empty();
        }
        if (start.wholeDay()) {
            oddities.add(Oddity.ALL_DAY);
        }
        if (block.text("UID").isBlank()) {
            oddities.add(Oddity.NO_UID);
        }
        String text = CleanWords.lines(block.text("DESCRIPTION"));
        if (text.length() > CleanWords.LONGEST_TEXT) {
            oddities.add(Oddity.CUT);
        }
        return Optional.of(new ForeignEvent(
                uid,
                key,
                title,
                CleanWords.cut(text, CleanWords.LONGEST_TEXT),
                start.at(),
                end,
                start.zone(),
                new Where(CleanWords.line(block.text("LOCATION")), "", "", "", "", point(block)),
                CleanWords.address(block.text("URL")),
                block.text("STATUS").strip().equalsIgnoreCase("CANCELLED"),
                oddities));
    }

    private LocalDateTime end(Block block, IcalDate start, Set<Oddity> oddities) {
        LocalDateTime end = block.first("DTEND")
                .flatMap(line -> date(line, EnumSet.noneOf(Oddity.class)))
                .map(date -> date.at()
                        .atZone(date.zone())
                        .withZoneSameInstant(start.zone())
                        .toLocalDateTime())
                .orElse(null);
        if (end == null) {
            Duration lasts = Lengths.of(block.text("DURATION")).orElse(null);
            if (lasts == null && !start.wholeDay()) {
                oddities.add(Oddity.NO_END);
            }
            end = start.at().plus(lasts != null ? lasts : start.wholeDay() ? Duration.ofDays(1) : USUAL);
        }
        if (!end.isAfter(start.at())) {
            if (!start.wholeDay()) {
                oddities.add(Oddity.END_BEFORE_START);
            }
            end = start.at().plus(start.wholeDay() ? Duration.ofDays(1) : USUAL);
        }
        // a whole day ends before midnight: nobody would read « jusqu’à 0 h » rightly
        return start.wholeDay() ? end.minusMinutes(1) : end;
    }

    private Optional<IcalDate> date(IcalBlocks.Line line, Set<Oddity> oddities) {
        boolean named = line.parameters().containsKey("TZID") || blocks.zone().isEmpty();
        return named ? IcalDate.of(line, oddities) : IcalDate.of(line.value(), blocks.zone(), oddities);
    }

    private static @Nullable LatLon point(Block block) {
        String[] parts = block.text("GEO").split("[;,]", -1);
        try {
            double lat = Double.parseDouble(parts[0]);
            double lon = parts.length == 2 ? Double.parseDouble(parts[1]) : Double.NaN;
            return LatLon.isValid(lat, lon) && (lat != 0 || lon != 0) ? new LatLon(lat, lon) : null;
        } catch (NumberFormatException noPoint) {
            return null;
        }
    }

    private static String title(Block block) {
        String title = CleanWords.line(block.text("SUMMARY"));
        return title.isEmpty() ? "Événement sans titre" : title;
    }

    private static String uid(Block block) {
        String uid = block.text("UID").strip();
        String made = uid.isEmpty()
                ? "sans-uid:" + title(block) + ":"
                        + block.first("DTSTART").map(IcalBlocks.Line::value).orElse("")
                : uid;
        return made.substring(0, Math.min(made.length(), LONGEST_UID));
    }
}
