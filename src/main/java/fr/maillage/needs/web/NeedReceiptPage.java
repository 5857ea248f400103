package fr.maillage.needs.web;

import org.jspecify.annotations.Nullable;

/**
 * What somebody keeps who has said what is lacking.
 *
 * @param code as it is shown
 * @param spelled for whoever listens to the page
 * @param communeName where it is lacking, as in « à Valbrune »
 * @param communePath the commune's page, where one reads what becomes of it
 * @param phone of the territory, as dialled; null when it has none
 */
public record NeedReceiptPage(
        String code,
        String spelled,
        String day,
        String communeName,
        String communePath,
        @Nullable String phone) {}
