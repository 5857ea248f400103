package fr.maillage.directory.web.office;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.directory.app.desk.Waiting;
import fr.maillage.office.OfficeSearch;
import fr.maillage.shared.PlainText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Places and organisations in the search of the back office. */
@Component
class DirectorySearch implements OfficeSearch {

    private final Access access;
    private final Waiting waiting;
    private final MessageSource messages;

    DirectorySearch(Access access, Waiting waiting, MessageSource messages) {
        this.access = access;
        this.waiting = waiting;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<Hit> search(SignedIn who, String words, int limit, Locale language) {
        String plain = PlainText.of(words);
        if (plain.isEmpty() || !access.may(Right.READ_PLACES)) {
            return List.of();
        }
        Reach reach = access.reach(Right.READ_PLACES);
        List<Hit> hits = new ArrayList<>();
        String place = messages.getMessage("directory.search.place", null, language);
        waiting.findPlaces(reach, List.of(plain.split(" ", -1)), limit)
                .forEach(hit -> hits.add(new Hit(place, hit.name(), "/gestion/lieux/" + hit.code(), hit.note())));
        String organisation = messages.getMessage("directory.search.organisation", null, language);
        waiting.findOrganisations(reach, plain, Math.max(0, limit - hits.size()))
                .forEach(hit -> hits.add(new Hit(
                        organisation,
                        hit.name(),
                        "/gestion/lieux?q=" + URLEncoder.encode(hit.name(), StandardCharsets.UTF_8),
                        messages.getMessage(
                                "directory.search.places", new Object[] {Integer.parseInt(hit.note())}, language))));
        return hits;
    }
}
