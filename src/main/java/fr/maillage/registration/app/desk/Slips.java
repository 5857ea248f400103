package fr.maillage.registration.app.desk;

import java.util.List;

/**
 * The slips of one file, two a sheet of A4 with a line to cut along.
 *
 * @param title of the file
 */
public record Slips(String title, List<Slip> slips) {

    /**
     * What somebody takes home.
     *
     * @param state above the rest when it is no seat yet; may be empty
     * @param dates one line a session
     * @param phone in pairs; empty when the territory has none
     * @param qr the drawing of the address
     * @param address typed by whoever has no camera
     */
    public record Slip(
            String state,
            String who,
            String what,
            List<String> dates,
            String place,
            String bring,
            String code,
            String phone,
            String qr,
            String address) {}
}
