package fr.maillage.tours.app.lend;

/**
 * What the sheet says.
 *
 * @param phone of the territory, in pairs; may be empty
 * @param about what the thing is made of; may be empty
 * @param contact may be empty
 * @param outAt when it was handed out; empty before
 * @param outWords its state then
 * @param printed on which day
 */
public record LoanSlip(
        String territory,
        String phone,
        String code,
        String thing,
        String about,
        String borrower,
        String contact,
        String contactPhone,
        String purpose,
        String from,
        String to,
        String outAt,
        String outWords,
        String printed) {}
