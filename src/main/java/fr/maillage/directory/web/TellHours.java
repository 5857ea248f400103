package fr.maillage.directory.web;

import fr.maillage.directory.HoursInWords;
import fr.maillage.directory.app.PlaceHours;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the public sheet, lent to other modules. */
@Component
class TellHours implements HoursInWords {

    private final PlaceHours hours;
    private final MessageSource messages;

    TellHours(PlaceHours hours, MessageSource messages) {
        this.hours = hours;
        this.messages = messages;
    }

    @Override
    public String tell(String text, Locale language) {
        return hours.read(text)
                .usable()
                .map(parsed -> new HoursWording(
                                (key, arguments) -> messages.getMessage(key, arguments, language), language)
                        .rules(parsed))
                .orElse(text);
    }
}
