package fr.maillage.directory.web.upkeep;

import fr.maillage.design.PhoneText;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceAddress;
import fr.maillage.directory.app.upkeep.SheetSummary;
import fr.maillage.directory.domain.hours.OpeningHours;
import fr.maillage.directory.web.HoursWording;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A sheet in four lines, as a letter or whoever calls reads it. */
@Component
class SheetLines implements SheetSummary {

    private final MessageSource messages;

    SheetLines(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String of(Place place, Locale language) {
        PlaceAddress address = place.sheet().address();
        String town = Stream.of(address.postalCode(), address.communeName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String phone = place.sheet().contact().phone();
        return Stream.of(
                        address.street().isBlank() ? town : address.street() + ", " + town,
                        phone == null ? text(language, "directory.letter.no-phone") : PhoneText.inPairs(phone),
                        hours(place.sheet().hours(), language))
                .collect(Collectors.joining("\n"));
    }

    private String hours(String given, Locale language) {
        if (given.isBlank()) {
            return text(language, "directory.letter.no-hours");
        }
        return OpeningHours.parse(given) instanceof OpeningHours.Parsed parsed
                ? new HoursWording((key, arguments) -> messages.getMessage(key, arguments, language), language)
                        .rules(parsed)
                : given;
    }

    private String text(Locale language, String key) {
        return messages.getMessage(key, null, language);
    }
}
