package fr.maillage.directory.web.upkeep;

import fr.maillage.design.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place’s sheet for whoever runs it: read it, correct it, say that the place has closed.
 *
 * @param url the address of these pages
 * @param publicUrl what the public reads
 * @param answered when they answered already; null when they did not
 * @param fixing whether each row can be changed
 * @param changed whether something typed waits to be sent
 * @param remark what they want to say beside; empty for nothing
 * @param clash whether somebody changed the same meanwhile
 */
public record OwnSheetPage(
        String name,
        String url,
        String publicUrl,
        @Nullable String answered,
        boolean fixing,
        boolean changed,
        List<SaidRow> rows,
        String remark,
        boolean clash,
        List<Mistake> mistakes) {}
