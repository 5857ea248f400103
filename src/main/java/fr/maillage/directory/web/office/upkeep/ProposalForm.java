package fr.maillage.directory.web.office.upkeep;

import fr.maillage.directory.Place;
import fr.maillage.directory.app.upkeep.Cells;
import fr.maillage.directory.app.upkeep.Proposals.Kind;
import fr.maillage.directory.app.upkeep.Proposals.Proposal;
import fr.maillage.directory.domain.exchange.CommuneLookup;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.exchange.Together;
import fr.maillage.directory.web.office.SectionForm;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What a reviewer decided, column by column.
 *
 * @param seen the columns as the sheet showed them when the page was opened
 * @param wanted every column proposed, with the reviewer’s words
 * @param taken those to be written
 */
record ProposalForm(
        Map<StandardField, String> seen, Map<StandardField, String> wanted, Map<StandardField, String> taken) {

    private static final String SEEN = "avant.";

    /** As the page is first shown. */
    static ProposalForm of(Proposal proposal) {
        return new ProposalForm(Map.of(), proposal.cells(), proposal.cells());
    }

    /** What came back. Columns that go together are taken together; those that nobody types follow their neighbours. */
    static ProposalForm read(Proposal proposal, MultiValueMap<String, String> sent, CommuneLookup communes) {
        Map<StandardField, String> seen = new EnumMap<>(StandardField.class);
        StandardField.CURRENT.forEach(field -> {
            String value = sent.getFirst(SEEN + field.column());
            if (value != null) {
                seen.put(field, value.replace("\r\n", "\n"));
            }
        });
        Set<StandardField> typed = EnumSet.noneOf(StandardField.class);
        proposal.cells().keySet().stream()
                .filter(field -> !ProposalScreen.isSilent(field))
                .forEach(typed::add);
        Map<StandardField, String> wanted = new EnumMap<>(StandardField.class);
        wanted.putAll(proposal.cells());
        MultiValueMap<String, String> whole = new LinkedMultiValueMap<>(sent);
        whole.remove("vue");
        proposal.cells().forEach((field, value) -> {
            whole.set(SEEN + field.column(), value);
            if (ProposalScreen.isSilent(field)) {
                whole.set(field.column(), value);
            }
        });
        if (!typed.isEmpty()) {
            wanted.putAll(SectionForm.read(typed, whole, communes).mine());
        }
        Set<StandardField> ticked = fields(sent.getOrDefault("prendre", List.of()));
        if (proposal.kind() == Kind.NEW) {
            ticked.add(StandardField.NAME);
            ticked.add(StandardField.COMMUNE);
            ticked.add(StandardField.LATITUDE);
        }
        Map<StandardField, String> taken = new EnumMap<>(StandardField.class);
        for (StandardField field : ticked) {
            for (StandardField each : Together.with(field)) {
                String value = wanted.get(each);
                if (value != null) {
                    taken.put(each, value);
                }
            }
        }
        return new ProposalForm(seen, wanted, taken);
    }

    /** The columns proposed, and those that go with them, as they are now. */
    static Map<String, String> seen(Proposal proposal, @Nullable Place place) {
        if (place == null) {
            return Map.of();
        }
        Map<StandardField, String> now = HandMade.cells(place.sheet());
        Map<StandardField, String> seen = new EnumMap<>(StandardField.class);
        proposal.cells()
                .keySet()
                .forEach(field -> Together.with(field).forEach(each -> seen.put(each, now.getOrDefault(each, ""))));
        return Cells.named(seen);
    }

    /** The columns of these names. */
    static Set<StandardField> fields(Collection<String> columns) {
        Set<StandardField> fields = EnumSet.noneOf(StandardField.class);
        fields.addAll(Cells.of(columns.stream()
                        .distinct()
                        .collect(java.util.stream.Collectors.toMap(column -> column, column -> "")))
                .keySet());
        return fields;
    }
}
