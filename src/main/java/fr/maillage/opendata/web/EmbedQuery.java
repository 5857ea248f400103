package fr.maillage.opendata.web;

import fr.maillage.directory.Organisation;
import fr.maillage.directory.OrganisationId;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to show on their own site, as its address says it; what is not understood is left out.
 *
 * @param commune INSEE code, or empty
 * @param service code of the service, or empty
 * @param organisation its id, or empty
 * @param number how many places at most
 */
record EmbedQuery(String commune, String service, String organisation, int number) {

    static final int USUAL_NUMBER = 10;
    static final int MOST_NUMBER = 30;

    static EmbedQuery of(
            @Nullable String commune,
            @Nullable String service,
            @Nullable String organisation,
            @Nullable String number) {
        return new EmbedQuery(cut(commune), cut(service), cut(organisation), number(number));
    }

    Optional<Service> help() {
        return Terms.find(Service.class, service);
    }

    @Nullable
    OrganisationId runner() {
        try {
            return organisation.isEmpty() ? null : new OrganisationId(UUID.fromString(organisation));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    boolean isRunBy(Organisation one) {
        return one.id().equals(runner());
    }

    /** The address of the page to show, which says all of it. */
    String path(boolean english) {
        List<String> pairs = new ArrayList<>();
        add(pairs, "commune", commune);
        add(pairs, "service", service);
        add(pairs, "organisation", organisation);
        if (number != USUAL_NUMBER) {
            pairs.add("nombre=" + number);
        }
        if (english) {
            pairs.add("lang=en");
        }
        return EmbedController.LIST + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    }

    private static void add(List<String> pairs, String name, String value) {
        if (!value.isEmpty()) {
            pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static int number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,4}")
                ? USUAL_NUMBER
                : Math.clamp(Integer.parseInt(text), 1, MOST_NUMBER);
    }

    private static String cut(@Nullable String text) {
        return text == null
                ? ""
                : text.substring(0, Math.min(text.length(), 40)).strip();
    }
}
