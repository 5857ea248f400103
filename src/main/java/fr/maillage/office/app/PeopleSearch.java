package fr.maillage.office.app;

import fr.maillage.accounts.PeopleDirectory;
import fr.maillage.accounts.SignedIn;
import fr.maillage.office.OfficeSearch;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The people who work here, among the answers to the search. */
@Component
class PeopleSearch implements OfficeSearch {

    private static final int AFTER_PLACES = 20;

    private final PeopleDirectory people;
    private final MessageSource messages;

    PeopleSearch(PeopleDirectory people, MessageSource messages) {
        this.people = people;
        this.messages = messages;
    }

    @Override
    public int order() {
        return AFTER_PLACES;
    }

    @Override
    public List<Hit> search(SignedIn who, String words, int limit, Locale language) {
        String kind = messages.getMessage("office.search.person", null, language);
        return people.search(who, words, limit, language).stream()
                .map(found -> new Hit(kind, found.name(), found.url(), found.roles()))
                .toList();
    }
}
