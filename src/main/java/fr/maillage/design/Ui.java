package fr.maillage.design;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What a template may ask while one page is made: words in the reader's language, addresses, styles. Not thread-safe; one a page. */
public final class Ui {

    private static final Pattern DONE = Pattern.compile("(?:^|&)fait=([a-z][a-z.-]{0,39})(?:&|$)");

    private final Locale locale;
    private final String baseUrl;
    private final String path;
    private final @Nullable String query;
    private final MessageSource messages;
    private final Assets assets;
    private final SiteIdentity site;
    private final List<PublicEntry> menu;
    private final Supplier<String> csrf;
    private final Supplier<OfficeFrame> office;
    private final List<String> styleHashes = new ArrayList<>();

    Ui(
            Locale locale,
            String baseUrl,
            String path,
            @Nullable String query,
            MessageSource messages,
            Assets assets,
            SiteIdentity site,
            List<PublicEntry> menu,
            Supplier<String> csrf,
            Supplier<OfficeFrame> office) {
        this.locale = locale;
        this.baseUrl = baseUrl;
        this.path = path;
        this.query = query;
        this.messages = messages;
        this.assets = assets;
        this.site = site;
        this.menu = menu;
        this.csrf = csrf;
        this.office = office;
    }

    /** The text of a message in the reader's language; throws when the key is unknown (a bug that tests catch). */
    public String t(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /**
     * What has just been done, when the page was reached by {@code ?fait=word} after a form: the message
     * {@code <module>.done.<word>}, so that an address can only make a page say what is written there. Null otherwise.
     */
    public @Nullable String done(String module) {
        Matcher word = DONE.matcher(query == null ? "" : query);
        return word.find() ? messages.getMessage(module + ".done." + word.group(1), null, null, locale) : null;
    }

    /** French or English. */
    public Locale locale() {
        return locale;
    }

    /** Whether the page is in English. */
    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    /** The site's own data. */
    public SiteIdentity site() {
        return site;
    }

    /** The menu of the public pages. */
    public List<PublicEntry> menu() {
        return menu;
    }

    /** The path asked for, without the query. */
    public String path() {
        return path;
    }

    /** Full address of a path of ours, for paper, QR codes and canonical links. */
    public String absolute(String somePath) {
        return baseUrl + somePath;
    }

    /** This page in the other language, everything else unchanged. */
    public String inLanguage(String language) {
        StringBuilder url = new StringBuilder(path).append('?');
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                if (!pair.isEmpty() && !pair.startsWith("lang=")) {
                    url.append(pair).append('&');
                }
            }
        }
        return url.append("lang=").append(language).toString();
    }

    /** The styles of this page, to be put in its head: the base, then the named ones, such as {@code design/tag/tag}. */
    public String css(List<String> names) {
        Accent accent = site.accent();
        InlineCss css = accent == null ? assets.inline(names) : assets.inline(names, accent);
        styleHashes.add(css.hash());
        return css.text();
    }

    /** Address of a static file with its fingerprint, such as {@code design/print.css}. */
    public String asset(String name) {
        return assets.url(name);
    }

    /** The site's icon, held in its own address; safe in an attribute between double quotes. */
    public String icon() {
        return assets.icon();
    }

    /** A value made safe for a query string. */
    public String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The token that a form of this session must send back; empty where there is no session, for the public's forms. */
    public String csrf() {
        return csrf.get();
    }

    /** What the back office shows around a page: who is signed in, and where they may go. */
    public OfficeFrame office() {
        return office.get();
    }

    List<String> styleHashes() {
        return styleHashes;
    }
}
