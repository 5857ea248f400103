package fr.maillage.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.maillage.Axe;
import fr.maillage.Browser;
import fr.maillage.MaillageTest;
import fr.maillage.PublicPages;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every public page, for every reader: WCAG 2.2 A and AA and best practices, as far as a machine can tell. */
@MaillageTest
class PublicPagesAccessibilityTests {

    private static final int MOST_ELEMENTS = 800;

    /** What colours and sizes can break; the rest does not depend on them and is looked at once a width. */
    private static final List<String> BY_LOOK =
            List.of("color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    private List<String> pages;

    @BeforeEach
    void list() {
        List<String> french = new PublicPages(db).list();
        pages = Stream.concat(
                        french.stream(),
                        Stream.of("/?lang=en", "/lieux?q=caf&ou=Chazemont&lang=en", french.get(6) + "?lang=en"))
                .toList();
    }

    @Test
    void breaksNoRuleAtAnyWidthInAnyLight() {
        List<String> broken = new ArrayList<>();
        for (String path : pages) {
            try (Browser reader = Browser.desktop(port).open()) {
                Page page = reader.visit(path);
                look(page, 1280, ColorScheme.LIGHT, List.of(), broken);
                look(page, 1280, ColorScheme.DARK, BY_LOOK, broken);
                look(page, 320, ColorScheme.DARK, List.of(), broken);
                look(page, 320, ColorScheme.LIGHT, BY_LOOK, broken);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void needsNoSidewaysScrollingHoweverLargeTheText() {
        List<String> wide = new ArrayList<>();
        for (String path : pages) {
            try (Browser reader = Browser.desktop(port).size(640, 450).open()) {
                Page page = reader.visit(path);
                for (int width : List.of(640, 320)) {
                    page.setViewportSize(width, 450);
                    check(page, path + " at " + width, wide);
                }
                page.setViewportSize(640, 450);
                page.evaluate("() => { document.documentElement.style.fontSize = '200%' }");
                check(page, path + " at 640 with letters twice as large", wide);
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void obeysTheKeyboardAndShowsWhereItIs() {
        for (String path : List.of(pages.getFirst(), pages.get(2), pages.get(6), pages.get(9))) {
            try (Browser reader = Browser.desktop(port).open()) {
                Page page = reader.visit(path);
                page.keyboard().press("Tab");
                assertThat(page.evaluate("() => document.activeElement.getAttribute('href')"))
                        .as("first stop on %s", path)
                        .isEqualTo("#contenu");
                assertThat(page.locator(".skip a").isVisible()).isTrue();
                assertThat(page.evaluate("() => document.activeElement.getBoundingClientRect().top >= 0"))
                        .as("skip link in sight on %s", path)
                        .isEqualTo(true);
                page.keyboard().press("Enter");
                assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("contenu");

                for (int stop = 0; stop < 15; stop++) {
                    page.keyboard().press("Tab");
                    assertThat(page.evaluate("""
                                    () => {
                                      const e = document.activeElement;
                                      if (e === document.body) return '';
                                      const own = getComputedStyle(e);
                                      const seen = own.outlineStyle !== 'none' && parseFloat(own.outlineWidth) >= 2
                                        || [...e.querySelectorAll('*')].some(c => parseFloat(getComputedStyle(c).strokeWidth) >= 4);
                                      return seen ? '' : e.outerHTML.slice(0, 200);
                                    }"""))
                            .as("focus seen at stop %s on %s", stop, path)
                            .isEqualTo("");
                }
            }
        }
    }

    @Test
    void staysLightQuietAndAtHome() {
        for (String path : pages) {
            try (Browser reader = Browser.phone(port).open()) {
                List<String> complaints = new ArrayList<>();
                Page blank = reader.visit("/robots.txt");
                blank.context().onConsoleMessage(message -> {
                    if (message.type().equals("error") && !message.text().contains("status of 404")) {
                        complaints.add(message.text());
                    }
                });
                blank.context().onWebError(error -> complaints.add(error.error()));
                Browser.Metered visit = reader.visitMetered(path);

                assertThat(complaints).as("console on %s", path).isEmpty();
                assertThat(visit.urls())
                        .as("hosts of %s", path)
                        .allMatch(url -> URI.create(url).getHost().equals("localhost"));
                assertThat((Integer) visit.page().evaluate("() => document.querySelectorAll('*').length"))
                        .as("elements of %s", path)
                        .isLessThanOrEqualTo(MOST_ELEMENTS);
                assertThat(visit.page().context().cookies().stream().map(cookie -> cookie.name))
                        .as("cookies of %s", path)
                        .isSubsetOf("langue");
            }
        }
    }

    @Test
    void showsNothingThatNeedsAScriptWhenThereIsNone() {
        for (String path : pages) {
            try (Browser reader = Browser.phone(port).withoutScripts().open()) {
                Page page = reader.visit(path);

                assertThat(page.locator("button[type=button]:visible").count())
                        .as("dead buttons on %s", path)
                        .isZero();
                assertThat(page.locator("a[href='#']:visible, a:not([href]):visible")
                                .count())
                        .as("dead links on %s", path)
                        .isZero();
                assertThat(page.locator("h1:visible").count()).as(path).isEqualTo(1);
            }
        }
    }

    private static void look(Page page, int width, ColorScheme colours, List<String> rules, List<String> broken) {
        page.setViewportSize(width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        Axe.violations(page, rules)
                .forEach(found -> broken.add(page.url() + " " + width + " " + colours + ": " + found));
    }

    private static void check(Page page, String what, List<String> wide) {
        Object found = page.evaluate("""
                () => {
                  const most = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= most) return null;
                  const widest = [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > most + 1)
                    .map(e => e.tagName + '.' + (e.getAttribute('class') || ''));
                  return { width: document.documentElement.scrollWidth, who: widest.slice(0, 4).join(' ') };
                }""");
        if (found instanceof Map<?, ?> map) {
            wide.add(what + ": " + map);
        }
    }
}
