package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.PeopleDirectory;
import fr.maillage.accounts.PeopleNames;
import fr.maillage.accounts.SignedIn;
import fr.maillage.design.Choice;
import fr.maillage.design.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who can be said to lead something: oneself, whoever is in one's sight, whoever leads it already. */
@Component
class Animators {

    private static final int MOST = 300;

    private final Access access;
    private final PeopleDirectory people;
    private final PeopleNames names;

    Animators(Access access, PeopleDirectory people, PeopleNames names) {
        this.access = access;
        this.people = people;
        this.names = names;
    }

    /**
     * Who, by identifier.
     *
     * @param now who leads it already
     */
    Map<UUID, String> list(Ui ui, @Nullable UUID now) {
        SignedIn me = access.getCurrent();
        Map<UUID, String> all = new LinkedHashMap<>();
        all.put(me.id().value(), me.name());
        if (now != null) {
            Optional.ofNullable(names.find(Set.of(now)).get(now)).ifPresent(name -> all.putIfAbsent(now, name));
        }
        people.search(me, "", MOST, ui.locale())
                .forEach(found -> all.putIfAbsent(found.id().value(), found.name()));
        return all;
    }

    /** The same to choose from, after these. */
    List<Choice> choices(Ui ui, @Nullable UUID now, Choice... first) {
        List<Choice> choices = new ArrayList<>(List.of(first));
        UUID me = access.getCurrent().id().value();
        list(ui, now)
                .forEach((id, name) -> choices.add(
                        new Choice(id.toString(), id.equals(me) ? ui.t("agenda.plan.form.me", name) : name)));
        return choices;
    }
}
