package fr.maillage.directory.web.office.upkeep;

import fr.maillage.design.Ui;
import fr.maillage.directory.app.upkeep.Confirmations.Row;
import fr.maillage.directory.web.office.FieldWording;
import fr.maillage.directory.web.office.PlaceListPage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Requests to read a sheet, in words. One a request. */
final class RequestWording {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final Ui ui;
    private final FieldWording words;

    RequestWording(Ui ui) {
        this.ui = ui;
        this.words = new FieldWording(ui);
    }

    String day(Instant instant) {
        return words.date(instant.atZone(FRANCE).toLocalDate());
    }

    String channel(String channel) {
        return ui.t("directory.reread.channel." + channel.toLowerCase(Locale.ROOT));
    }

    /** « Demandé par e-mail le 3 mai 2026, sans réponse. » */
    String sentence(Row row) {
        return row.answer() == null || row.answeredAt() == null
                ? ui.t("directory.reread.asked", channel(row.channel()), day(row.askedAt()))
                : ui.t(
                        "directory.reread.asked-answered",
                        channel(row.channel()),
                        day(row.askedAt()),
                        ui.t("directory.reread.answer." + row.answer().toLowerCase(Locale.ROOT)));
    }

    PlaceListPage.Tag state(Row row, Instant now) {
        if (row.answer() != null) {
            String kind = row.answer().equals("CLOSED") ? "danger" : "good";
            return new PlaceListPage.Tag(
                    ui.t("directory.reread.answer." + row.answer().toLowerCase(Locale.ROOT)), kind);
        }
        if (row.revokedAt() != null) {
            return new PlaceListPage.Tag(ui.t("directory.reread.replaced"), "plain");
        }
        return row.expiresAt().isBefore(now)
                ? new PlaceListPage.Tag(ui.t("directory.reread.expired"), "plain")
                : new PlaceListPage.Tag(ui.t("directory.reread.waiting"), "doubt");
    }
}
