package fr.maillage.design;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.design.Prose.Paragraph;
import fr.maillage.design.Prose.Points;
import fr.maillage.design.Prose.Span;
import fr.maillage.design.Prose.Title;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plain text with four marks, and nothing that could be more. */
class ProseTests {

    @Test
    void readsTitlesParagraphsAndLists() {
        assertThat(Prose.read("# Éditeur\r\nLa commune,\nplace du Marché.\n\n- un\n- deux\nfin").blocks())
                .containsExactly(
                        new Title("Éditeur"),
                        new Paragraph(List.of(new Span("La commune,\nplace du Marché.", null))),
                        new Points(List.of(List.of(new Span("un", null)), List.of(new Span("deux", null)))),
                        new Paragraph(List.of(new Span("fin", null))));
    }

    @Test
    void readsLinks() {
        assertThat(spans("Voir [le site](https://lorande.example/a?b=1), [nous](/donnees) et [appeler](tel:+33261910010)."))
                .containsExactly(
                        new Span("Voir ", null),
                        new Span("le site", "https://lorande.example/a?b=1"),
                        new Span(", ", null),
                        new Span("nous", "/donnees"),
                        new Span(" et ", null),
                        new Span("appeler", "tel:+33261910010"),
                        new Span(".", null));
    }

    @Test
    void anAddressThatCouldDoHarmStaysText() {
        for (String address : List.of(
                "javascript:alert(1)",
                "JAVASCRIPT:x",
                "data:text/html,x",
                "//ailleurs.example",
                "/\\ailleurs.example",
                "vbscript:x",
                "https://x\" onclick=\"y")) {
            assertThat(spans("[clic](" + address + ")"))
                    .as(address)
                    .allSatisfy(span -> assertThat(span.href()).isNull());
        }
    }

    @Test
    void takesAnyText() {
        assertThat(Prose.read("").blocks()).isEmpty();
        assertThat(Prose.read("[".repeat(50_000)).blocks()).hasSize(1);
        assertThat(Prose.read("- \n#\n# \n[](https://x)").blocks()).isNotEmpty();
    }

    private static List<Span> spans(String text) {
        return ((Paragraph) Prose.read(text).blocks().getFirst()).spans();
    }
}
