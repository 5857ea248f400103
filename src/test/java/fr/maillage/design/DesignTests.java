package fr.maillage.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.MaillageTest;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

/** The components, seen by those who use them: with any screen, theme and text size, by eye, ear or keyboard, with scripts or without. */
@MaillageTest
class DesignTests {

    private static final String WIDER_THAN_THE_SCREEN = "document.documentElement.scrollWidth - window.innerWidth";

    /** A voice that never speaks: keeps what it was told. */
    private static final String A_FRENCH_VOICE = """
            window.said = [];
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            Object.defineProperty(window, 'speechSynthesis', { value: {
              speaking: false,
              getVoices: () => [{ lang: 'fr-FR' }],
              speak(part) { window.said.push(part.text); this.speaking = true; },
              cancel() { this.speaking = false; },
            }});
            """;

    @LocalServerPort
    int port;

    @Autowired
    Screens screens;

    @Test
    void everyExampleIsAccessibleInLight() {
        try (Browser reader = Browser.desktop(port).open()) {
            Browser.assertNoAxeViolations(gallery(reader));
        }
    }

    @Test
    void everyExampleIsAccessibleInDark() {
        try (Browser reader = Browser.desktop(port).dark().open()) {
            Browser.assertNoAxeViolations(gallery(reader));
        }
    }

    @Test
    void everyExampleIsAccessibleOnANarrowPhone() {
        try (Browser reader = Browser.phone(port).size(320, 640).open()) {
            Page page = gallery(reader);

            Browser.assertNoAxeViolations(page);
            assertThat(page.evaluate(WIDER_THAN_THE_SCREEN)).isEqualTo(0);
        }
    }

    @Test
    void everyExampleHoldsWithTextTwiceAsLarge() {
        try (Browser reader = Browser.phone(port).size(640, 900).open()) {
            Page page = gallery(reader);
            page.evaluate(
                    "document.styleSheets[0].insertRule('@layer pages { html { font-size: 200% } }', document.styleSheets[0].cssRules.length)");

            assertThat(page.evaluate(WIDER_THAN_THE_SCREEN)).isEqualTo(0);
        }
    }

    @Test
    void theGalleryIsAccessibleInEnglish() {
        try (Browser reader = Browser.phone(port).open()) {
            Page page = reader.visit("/design?lang=en");

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            Browser.assertNoAxeViolations(page);
        }
    }

    @Test
    void noElementCarriesAStyleOfItsOwn() {
        try (Browser reader = Browser.phone(port).withoutScripts().open()) {
            assertThat(reader.visit("/design").locator("[style]").count()).isZero();
        }
    }

    @Test
    void textIsNeverSmallerThan18Pixels() {
        try (Browser reader = Browser.phone(port).open()) {
            Object small = gallery(reader).evaluate("""
                            [...document.querySelectorAll('main *, footer *, header *')]
                              .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                              .filter(e => parseFloat(getComputedStyle(e).fontSize) < 18)
                              .map(e => e.outerHTML)
                            """);

            assertThat((List<?>) small).isEmpty();
        }
    }

    @Test
    void theFirstKeyLeadsToTheContent() {
        try (Browser reader = Browser.phone(port).open()) {
            Page page = reader.visit("/design");
            page.keyboard().press("Tab");

            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#contenu");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("contenu");
        }
    }

    @Test
    void whatNeedsScriptsIsNotShownWithoutThem() {
        try (Browser reader = Browser.phone(port).withoutScripts().open()) {
            Page page = reader.visit("/design");

            assertThat(page.locator(".here >> visible=true").count()).isZero();
            assertThat(page.locator("[data-module=readaloud] >> visible=true").count())
                    .isZero();
        }
    }

    @Test
    void thePositionGoesToTheListRoundedAndOnlyOnClick() {
        try (Browser reader = Browser.phone(port).at(46.51234, 2.98765).open()) {
            Page page = reader.visit("/design");
            page.locator(".here button").first().click();
            page.waitForURL(url -> url.contains("ou=46.512%2C2.988"));
        }
    }

    @Test
    void thePageIsReadAloudWhereThereIsAVoice() {
        try (Browser reader = Browser.phone(port).open()) {
            Page page = reader.visit("/design");
            page.addInitScript(A_FRENCH_VOICE);
            page.reload();
            page.locator("[data-module=readaloud]").click();

            assertThat((List<?>) page.evaluate("window.said"))
                    .map(Object::toString)
                    .anyMatch(text -> text.contains("lire le français à voix haute"));
        }
    }

    @Test
    void theErrorSummaryHasTheFocusWithoutAnyScript() {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render(
                        "design/errors/errors.jte",
                        Map.of(
                                "ui", screens.ui(new MockHttpServletRequest("GET", "/")),
                                "mistakes", List.of(new Mistake("nom", "Écrivez votre nom."))),
                        html);
        try (Browser reader = Browser.phone(port).open()) {
            Page page = reader.visit("/design");
            page.setContent("<main>" + html + "<label>Nom <input id='nom'></label></main>");
            page.waitForCondition(
                    () -> page.evaluate("document.activeElement.className").equals("errors"));
            page.locator("a[href='#nom']").click();

            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("nom");
        }
    }

    @Test
    void paperKeepsTheContentAndDropsTheNavigation() {
        try (Browser reader = Browser.desktop(port).open()) {
            Page page = gallery(reader);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));

            assertThat(page.locator(".printhead").isVisible()).isTrue();
            assertThat(page.locator(".row h3").first().isVisible()).isTrue();
            assertThat(page.locator(".hours").first().isVisible()).isTrue();
            for (String dropped : List.of(".top", ".pages", ".moves", ".search", ".crumbs", ".foot ul")) {
                assertThat(page.locator(dropped).first().isVisible())
                        .as(dropped)
                        .isFalse();
            }
        }
    }

    @Test
    void theIconIsThereUnderBothNames() {
        try (Browser reader = Browser.desktop(port).open()) {
            for (String path : List.of("/favicon.svg", "/favicon.ico")) {
                Page page = reader.visit("/design");
                Object answer = page.evaluate(
                        "async path => { const r = await fetch(path); return r.status + ' ' + r.headers.get('content-type') }",
                        path);
                assertThat(answer.toString()).startsWith("200 image/");
            }
        }
    }

    /** The gallery with everything unfolded. */
    private static Page gallery(Browser reader) {
        Page page = reader.visit("/design");
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        return page;
    }
}
