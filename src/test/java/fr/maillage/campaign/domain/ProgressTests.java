package fr.maillage.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.PlaceId;
import fr.maillage.directory.PlaceUpkeep.SheetState;
import fr.maillage.territory.CommuneCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 14);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
    private static final CommuneCode BRENAC = new CommuneCode("99001");
    private static final CommuneCode CHAZEMONT = new CommuneCode("99002");
    private static final CommuneCode VALBRUNE = new CommuneCode("99003");
    private static final CommuneCode EMPTY = new CommuneCode("99004");

    private final Campaign campaign = new Campaign(
            new UUID(1, 1),
            "essai",
            "Essai",
            "",
            null,
            "tilleul",
            FIRST,
            LAST,
            List.of(BRENAC, CHAZEMONT, VALBRUNE, EMPTY));
    private final List<SheetState> sheets = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    @Test
    void bothDaysAreOfTheCampaign() {
        assertThat(campaign.stage(FIRST.minusDays(1))).isEqualTo(Stage.BEFORE);
        assertThat(campaign.stage(FIRST)).isEqualTo(Stage.OPEN);
        assertThat(campaign.stage(LAST)).isEqualTo(Stage.OPEN);
        assertThat(campaign.stage(LAST.plusDays(1))).isEqualTo(Stage.OVER);
    }

    @Test
    void takesTheCodeHoweverItIsTyped() {
        assertThat(campaign.opensTo(" Tilleul ")).isTrue();
        assertThat(campaign.opensTo("TIL LEUL")).isTrue();
        assertThat(campaign.opensTo("tilleuls")).isFalse();
    }

    @Test
    void countsAnAnswerOnlyOnADayOfTheCampaign() {
        answered(sheet(BRENAC, null), Outcome.RIGHT, FIRST.minusDays(1));
        answered(sheet(BRENAC, null), Outcome.RIGHT, FIRST);
        answered(sheet(BRENAC, null), Outcome.WRONG, LAST);
        answered(sheet(BRENAC, null), Outcome.RIGHT, LAST.plusDays(1));

        assertThat(progress().checked()).isEqualTo(2);
        assertThat(progress().doubted()).isEqualTo(1);
    }

    @Test
    void countsASheetThatItsPlaceConfirmedMeanwhile() {
        sheet(BRENAC, FIRST);
        sheet(BRENAC, FIRST.minusDays(1));

        assertThat(progress().sheets())
                .extracting(CheckedSheet::outcome)
                .containsExactly(Outcome.ELSEWHERE, Outcome.TO_CHECK);
    }

    @Test
    void keepsCountingASheetThatWasTakenAwayAfterSomebodySaidItIsClosed() {
        sheet(BRENAC, null);
        answers.add(new Answer(new PlaceId(new UUID(9, 9)), BRENAC, Outcome.CLOSED, FIRST, ""));

        assertThat(progress().total()).isEqualTo(2);
        assertThat(progress().checked()).isEqualTo(1);
    }

    @Test
    void ranksByShareThenByNumberAndGivesLevelCommunesTheSameRank() {
        for (int i = 0; i < 4; i++) {
            SheetState one = sheet(VALBRUNE, null);
            if (i < 2) {
                answered(one, Outcome.RIGHT, FIRST);
            }
        }
        answered(sheet(BRENAC, null), Outcome.RIGHT, FIRST);
        sheet(BRENAC, null);
        answered(sheet(CHAZEMONT, null), Outcome.RIGHT, FIRST);
        sheet(CHAZEMONT, null);

        assertThat(progress().communes())
                .extracting(CommuneProgress::commune, CommuneProgress::rank)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(VALBRUNE, 1),
                        org.assertj.core.api.Assertions.tuple(BRENAC, 2),
                        org.assertj.core.api.Assertions.tuple(CHAZEMONT, 2),
                        org.assertj.core.api.Assertions.tuple(EMPTY, 0));
    }

    @Test
    void paintsTheMapByShare() {
        assertThat(new CommuneProgress(BRENAC, 1, 3, 0, 0).level()).isZero();
        assertThat(new CommuneProgress(BRENAC, 1, 3, 1, 0).level()).isEqualTo(1);
        assertThat(new CommuneProgress(BRENAC, 1, 2, 1, 0).level()).isEqualTo(2);
        assertThat(new CommuneProgress(BRENAC, 1, 3, 3, 0).level()).isEqualTo(3);
        assertThat(new CommuneProgress(BRENAC, 1, 300, 299, 0).percent()).isEqualTo(99);
    }

    private Progress progress() {
        return Progress.of(campaign, sheets, answers);
    }

    private SheetState sheet(CommuneCode commune, @Nullable LocalDate checkedOn) {
        SheetState sheet = new SheetState(
                new PlaceId(new UUID(2, sheets.size())), "lieu-k3f9" + sheets.size(), "Lieu", commune, "", checkedOn);
        sheets.add(sheet);
        return sheet;
    }

    private void answered(SheetState sheet, Outcome outcome, LocalDate on) {
        answers.add(new Answer(sheet.id(), sheet.commune(), outcome, on, ""));
    }
}
