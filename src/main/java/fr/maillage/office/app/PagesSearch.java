package fr.maillage.office.app;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.SignedIn;
import fr.maillage.design.OfficeEntry;
import fr.maillage.office.OfficeSearch;
import fr.maillage.shared.PlainText;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the pages of the back office themselves, by their name in the menu: « journal », « territoire ». */
@Component
class PagesSearch implements OfficeSearch {

    private final Access access;
    private final MessageSource messages;
    private final List<OfficeEntry> entries;

    PagesSearch(Access access, MessageSource messages, List<OfficeEntry> entries) {
        this.access = access;
        this.messages = messages;
        this.entries = entries;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public List<Hit> search(SignedIn who, String words, int limit, Locale language) {
        String plain = PlainText.of(words);
        String kind = messages.getMessage("office.search.kind.page", null, language);
        return entries.stream()
                .filter(entry -> access.allows(entry.permission()))
                .map(entry -> new Hit(kind, messages.getMessage(entry.titleKey(), null, language), entry.url(), ""))
                .filter(hit -> !plain.isEmpty() && (" " + PlainText.of(hit.text())).contains(" " + plain))
                .limit(limit)
                .toList();
    }
}
