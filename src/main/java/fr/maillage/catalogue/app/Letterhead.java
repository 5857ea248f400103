package fr.maillage.catalogue.app;

import fr.maillage.catalogue.app.Matter.Sender;
import fr.maillage.design.PhoneText;
import fr.maillage.territory.Territory;
import fr.maillage.territory.TerritorySettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Who speaks on paper: name, number, logo and colour of the territory. */
@Component
class Letterhead {

    /** The token {@code fir}. */
    private static final String HOUSE_COLOUR = "#1f4d3a";

    private final Territory territory;

    Letterhead(Territory territory) {
        this.territory = territory;
    }

    /**
     * The sender.
     *
     * @param site the address of this instance, such as {@code https://pays.example}
     */
    Sender sender(String site) {
        TerritorySettings settings = territory.settings();
        return new Sender(
                settings.name(),
                settings.phone() == null ? null : PhoneText.inPairs(settings.phone()),
                site.replaceFirst("^https?://", ""),
                territory.logo().map(Letterhead::data).orElse(null),
                settings.demo());
    }

    /** The colour that can be read on white, in colour and as grey; {@code #rrggbb}. */
    String accent() {
        String own = territory.look().accent();
        return own == null ? HOUSE_COLOUR : own;
    }

    /** The address of styles that carry the colour: a template may not write styles into elements. */
    String colours() {
        String styles = ".ink { color: %1$s } .ground { background-color: %1$s } .edge { border-color: %1$s }"
                .formatted(accent());
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(styles.getBytes(StandardCharsets.UTF_8));
    }

    private static String data(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
