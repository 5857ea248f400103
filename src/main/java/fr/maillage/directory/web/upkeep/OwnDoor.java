package fr.maillage.directory.web.upkeep;

import fr.maillage.design.Screens;
import fr.maillage.directory.app.upkeep.AnswerForPlace;
import fr.maillage.directory.app.upkeep.AnswerForPlace.OpenSheet;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Opens a place’s sheet to whoever holds its link; the page that says that it serves no more to everybody else. */
@Component
class OwnDoor {

    private final AnswerForPlace answers;
    private final Screens screens;

    OwnDoor(AnswerForPlace answers, Screens screens) {
        this.answers = answers;
        this.screens = screens;
    }

    View open(String word, Function<OpenSheet, View> inside) {
        return answers.open(word)
                .filter(sheet -> !sheet.place().isGone())
                .map(inside)
                .orElseGet(
                        () -> screens.show("directory/web/upkeep/code", new CodePage("", null, true), HttpStatus.GONE));
    }
}
