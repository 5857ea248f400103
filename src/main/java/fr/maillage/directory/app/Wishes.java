package fr.maillage.directory.app;

import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.Terms;
import fr.maillage.directory.Wish;
import fr.maillage.directory.domain.search.Need;
import fr.maillage.directory.domain.search.Target;
import fr.maillage.directory.domain.search.Target.Kind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was understood of someone's words, for other modules. */
@org.springframework.stereotype.Service
public class Wishes {

    private final UnderstandNeed understand;

    Wishes(UnderstandNeed understand) {
        this.understand = understand;
    }

    /** Never fails, whatever was typed. */
    public Wish of(@Nullable String words) {
        return of(understand.of(words));
    }

    /** The same of words understood already. */
    public static Wish of(Need need) {
        return new Wish(
                need.said(),
                need.expressions(),
                terms(Service.class, Kind.SERVICE, need.leading()),
                terms(Service.class, Kind.SERVICE, need.helping()),
                terms(Audience.class, Kind.AUDIENCE, need.helping()),
                need.stems());
    }

    private static <T extends Enum<T> & StandardTerm> Set<T> terms(
            Class<T> type, Kind kind, Collection<Target> targets) {
        Set<T> found = EnumSet.noneOf(type);
        targets.stream()
                .filter(target -> target.kind() == kind)
                .forEach(target -> Terms.find(type, target.value()).ifPresent(found::add));
        return found;
    }
}
