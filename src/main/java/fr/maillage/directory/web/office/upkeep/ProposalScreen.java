package fr.maillage.directory.web.office.upkeep;

import fr.maillage.design.Mistake;
import fr.maillage.design.PhoneText;
import fr.maillage.design.Ui;
import fr.maillage.directory.Place;
import fr.maillage.directory.app.upkeep.Proposals.Kind;
import fr.maillage.directory.app.upkeep.Proposals.Proposal;
import fr.maillage.directory.app.upkeep.Proposals.State;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.upkeep.ContactText;
import fr.maillage.directory.web.office.FieldView;
import fr.maillage.directory.web.office.FieldWording;
import fr.maillage.directory.web.office.PlaceListPage;
import fr.maillage.directory.web.office.SectionScreen;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a proposal into words. One a request. */
final class ProposalScreen {

    /** Columns that only go with others, or that no reviewer types. */
    private static final Set<StandardField> SILENT = Set.of(
            StandardField.INSEE_CODE, StandardField.LATITUDE, StandardField.LONGITUDE, StandardField.COLLECTED_BY);

    private final Ui ui;
    private final FieldWording words;
    private final RequestWording days;

    ProposalScreen(Ui ui) {
        this.ui = ui;
        this.words = new FieldWording(ui);
        this.days = new RequestWording(ui);
    }

    static boolean isSilent(StandardField field) {
        return SILENT.contains(field);
    }

    String kind(Kind kind) {
        return ui.t("directory.proposals.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** « Horaires, Téléphone », or the beginning of what was said. */
    String summary(Proposal proposal) {
        String fields = proposal.kind() == Kind.NEW
                ? ""
                : proposal.cells().keySet().stream()
                        .filter(field -> !isSilent(field))
                        .map(words::label)
                        .collect(Collectors.joining(", "));
        return fields.isEmpty() ? proposal.remark() : fields;
    }

    String title(Proposal proposal) {
        return proposal.placeName() != null
                ? proposal.placeName()
                : proposal.cells().getOrDefault(StandardField.NAME, "");
    }

    PlaceListPage.Tag state(State state) {
        String kind = switch (state) {
            case WAITING -> "doubt";
            case ACCEPTED, PARTLY -> "good";
            case REFUSED -> "plain";
        };
        return new PlaceListPage.Tag(
                ui.t("directory.proposals.state." + state.name().toLowerCase(Locale.ROOT)), kind);
    }

    String who(Proposal proposal) {
        if (proposal.origin().equals("place")) {
            return ui.t("directory.change.by-place");
        }
        String contact = ContactText.read(proposal.contact())
                .map(one -> one.kind() == ContactText.Kind.EMAIL ? one.text() : PhoneText.inPairs(one.text()))
                .orElse("");
        return Stream.of(proposal.name(), contact)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    /**
     * The columns proposed.
     *
     * @param wanted as the reviewer has them now
     * @param taken those ticked
     */
    List<ProposalPage.Line> lines(
            Proposal proposal,
            @Nullable Place place,
            Map<StandardField, String> wanted,
            Set<StandardField> taken,
            List<Mistake> mistakes,
            List<String> communes) {
        Map<StandardField, String> now = new EnumMap<>(StandardField.class);
        if (place != null) {
            now.putAll(HandMade.cells(place.sheet()));
        }
        List<StandardField> shown = proposal.cells().keySet().stream()
                .filter(field -> !isSilent(field))
                .toList();
        Map<String, FieldView> views = new SectionScreen(ui)
                .fields(shown, wanted, mistakes, communes, List.of()).stream()
                        .collect(Collectors.toMap(FieldView::name, view -> view));
        return shown.stream()
                .map(field -> line(proposal, field, now, wanted, taken, views))
                .toList();
    }

    private ProposalPage.Line line(
            Proposal proposal,
            StandardField field,
            Map<StandardField, String> now,
            Map<StandardField, String> wanted,
            Set<StandardField> taken,
            Map<String, FieldView> views) {
        String today = now.getOrDefault(field, "");
        String was = proposal.before().getOrDefault(field, "");
        boolean moved = proposal.kind() == Kind.CORRECTION && proposal.state() == State.WAITING && !was.equals(today);
        return new ProposalPage.Line(
                field.column(),
                words.label(field),
                words.value(field, today),
                moved ? words.value(field, was) : null,
                words.value(field, wanted.getOrDefault(field, "")),
                java.util.Objects.requireNonNull(views.get(field.column())),
                taken.contains(field));
    }

    @Nullable
    String decided(Proposal proposal, @Nullable String by) {
        return proposal.decidedAt() == null
                ? null
                : by == null
                        ? ui.t("directory.proposals.decided", days.day(proposal.decidedAt()))
                        : ui.t("directory.proposals.decided-by", days.day(proposal.decidedAt()), by);
    }
}
