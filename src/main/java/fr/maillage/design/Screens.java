package fr.maillage.design;

import fr.maillage.platform.MaillageProperties;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Turns a template and its model into a page; controllers return what {@link #show} gives. */
@Component
public class Screens {

    private static final Pattern ORIGIN = Pattern.compile("https?://[\\w.:{}-]+");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final Assets assets;
    private final SiteIdentity.Source site;
    private final PageCache kept;
    private final MaillageProperties properties;
    private final ObjectProvider<OfficeFrame.Source> office;
    private final List<PublicEntry> menu;
    private final String tilesOrigin;

    Screens(
            MessageSource messages,
            LocaleResolver locales,
            Assets assets,
            SiteIdentity.Source site,
            PageCache kept,
            ObjectProvider<OfficeFrame.Source> office,
            List<PublicEntry> menu,
            MaillageProperties properties) {
        this.messages = messages;
        this.locales = locales;
        this.assets = assets;
        this.site = site;
        this.kept = kept;
        this.office = office;
        this.menu = menu.stream()
                .sorted(Comparator.comparingInt(PublicEntry::order))
                .toList();
        this.properties = properties;
        this.tilesOrigin = origin(properties.map().tilesUrl());
    }

    /**
     * A page that answers 200.
     *
     * @param template its path below {@code fr/maillage}, without {@code .jte}; it takes the parameters {@code ui} and {@code model}
     * @param model what the page shows
     */
    public View show(String template, Object model) {
        return show(template, model, HttpStatus.OK);
    }

    /** The same with another status, for instance 422 for a form to be corrected or 404. */
    public View show(String template, Object model, HttpStatus status) {
        return (ignored, request, response) ->
                render(template, model, status, request).send(request, response);
    }

    /** A page that is the same for everyone and may be kept for a few seconds (see {@link PageCache}). */
    public View showToAll(String template, Object model) {
        return (ignored, request, response) -> {
            RenderedPage page = render(template, model, HttpStatus.OK, request);
            request.setAttribute(PageCache.KEEP, page);
            page.send(request, response);
        };
    }

    /** The same for a page that other sites may show inside their own: its address is named by a {@code FramedRoutes}. */
    public View showInFrames(String template, Object model) {
        return (ignored, request, response) -> {
            RenderedPage page = render(template, model, HttpStatus.OK, request)
                    .withPolicy("frame-ancestors 'none'", "frame-ancestors *");
            request.setAttribute(PageCache.KEEP, page);
            page.send(request, response);
        };
    }

    /** A page that shows another page of ours inside it. */
    public View showWithFrame(String template, Object model) {
        return (ignored, request, response) -> render(template, model, HttpStatus.OK, request)
                .withPolicy("default-src 'none'", "default-src 'none'; frame-src 'self'")
                .send(request, response);
    }

    /** Lets no page of before be shown any more: what everybody reads has just changed. Other instances follow within ten seconds. */
    public void forgetKept() {
        kept.forget();
    }

    /** The helper that templates get, for this request. */
    public Ui ui(HttpServletRequest request) {
        String base = properties.baseUrl() == null ? null : properties.baseUrl().replaceFirst("/+$", "");
        if (base == null || base.isBlank()) {
            base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        }
        Locale locale = locales.resolveLocale(request);
        return new Ui(
                locale,
                base,
                asked(request),
                request.getQueryString(),
                messages,
                assets,
                site.current(),
                menu.stream().filter(PublicEntry::isShown).toList(),
                () -> csrf(request),
                () -> office.getObject().current(request));
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    /** The path that was asked for, on a page that reports an error too. */
    private static String asked(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private RenderedPage render(String template, Object model, HttpStatus status, HttpServletRequest request)
            throws IOException {
        Ui ui = ui(request);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template + ".jte", Map.of("ui", ui, "model", model), output);
        ByteArrayOutputStream page = new ByteArrayOutputStream(output.getContentLength());
        output.writeTo(page);
        byte[] body = page.toByteArray();
        Map<String, String> headers = Map.of(
                HttpHeaders.CONTENT_TYPE,
                "text/html;charset=utf-8",
                HttpHeaders.CONTENT_LANGUAGE,
                ui.locale().getLanguage(),
                HttpHeaders.CACHE_CONTROL,
                request.getAttribute(CsrfToken.class.getName()) == null ? "no-cache" : "no-store",
                "Content-Security-Policy",
                contentSecurityPolicy(ui));
        return new RenderedPage(status.value(), headers, Assets.weakTag(body), body, Assets.gzip(body));
    }

    private String contentSecurityPolicy(Ui ui) {
        return "default-src 'none'; script-src 'self'; style-src 'self' " + String.join(" ", ui.styleHashes())
                + "; img-src 'self' data:" + tilesOrigin
                + "; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /** The one other host that a page may take pictures from: the operator's map tiles, when there are some. */
    private static String origin(String tilesUrl) {
        Matcher origin = ORIGIN.matcher(tilesUrl);
        return origin.lookingAt() ? " " + origin.group().replace("{s}", "*") : "";
    }
}
