package fr.maillage.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is typed chooses among fixed orders and never becomes SQL. */
class SortsTests {

    private static final Sorts SORTS =
            Sorts.by("nom", "lower(name)", "first_name").or("vu", "seen_at").lastly("id");

    @Test
    void theUsualOrderServesWhenNoneOrAnUnknownOneIsAskedFor() {
        String usual = "lower(name) nulls last, first_name nulls last, id";
        for (String asked :
                new String[] {null, "", "-", "nom", "id", "name", "nom;drop table x", "nom desc", "--nom"}) {
            assertThat(SORTS.read(asked).orderBy()).as(asked).isEqualTo(usual);
        }
    }

    @Test
    void aHyphenTurnsTheOrder() {
        assertThat(SORTS.read("-vu")).isEqualTo(new Sort("vu", true, "seen_at desc nulls last, id"));
        assertThat(SORTS.read("vu").inAddress()).isEqualTo("vu");
        assertThat(SORTS.read("-vu").inAddress()).isEqualTo("-vu");
    }

    @Test
    void aListMayBeginWithTheLatest() {
        Sorts latest = Sorts.byLast("vu", "seen_at").or("nom", "name");

        assertThat(latest.read(null).inAddress()).isEqualTo("-vu");
        assertThat(latest.read("vu").descending()).isFalse();
        assertThat(latest.read("x").inAddress()).isEqualTo("-vu");
    }
}
