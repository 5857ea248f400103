package fr.maillage.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** A list is wholly in its address, and takes any address. */
class ListingTests {

    private static final Sorts SORTS = Sorts.by("nom", "name").or("vu", "seen_at");

    @Test
    void keepsItsFiltersAndItsOrderFromPageToPage() {
        Listing list = asked("q", " Lorène & Cie\n", "tri", "-vu", "page", "2", "lang", "en", "fait", "x")
                .counted(134);

        assertThat(list.filter("q")).isEqualTo("Lorène & Cie");
        assertThat(list.atPage(3)).isEqualTo("/gestion/essai?q=Lor%C3%A8ne+%26+Cie&tri=-vu&page=3");
        assertThat(list.atPage(1)).isEqualTo("/gestion/essai?q=Lor%C3%A8ne+%26+Cie&tri=-vu");
        assertThat(list.at("/gestion/essai.csv")).isEqualTo("/gestion/essai.csv?q=Lor%C3%A8ne+%26+Cie&tri=-vu");
        assertThat(list.unfiltered()).isEqualTo("/gestion/essai?tri=-vu");
    }

    @Test
    void aSecondClickOnAColumnTurnsItsOrderAndGoesBackToTheFirstPage() {
        assertThat(asked("page", "4").sortedBy("nom")).isEqualTo("/gestion/essai?tri=-nom");
        assertThat(asked("tri", "-nom").sortedBy("nom")).isEqualTo("/gestion/essai");
        assertThat(asked("tri", "-nom").sortedBy("vu")).isEqualTo("/gestion/essai?tri=vu");
    }

    @Test
    void countsItsPagesAndStaysWithinThem() {
        Listing list = asked("page", "9").counted(134);

        assertThat(list.page()).isEqualTo(3);
        assertThat(list.offset()).isEqualTo(100);
        assertThat(list.lastRow()).isEqualTo(134);
        assertThat(asked().counted(0).pages()).isEqualTo(1);
        assertThat(asked().paged(20).counted(40).pages()).isEqualTo(2);
    }

    @Test
    void takesWhateverAnAddressHolds() {
        for (String page : new String[] {"0", "-1", "x", "99999999999", "", "1.5", "２"}) {
            assertThat(asked("page", page).counted(134).page()).as(page).isBetween(1, 3);
        }
        assertThat(asked("q", "a".repeat(5000)).filter("q")).hasSize(200);
        assertThat(asked("q", "\u0000 \t").isFiltered()).isFalse();
    }

    private static Listing asked(String... parameters) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/gestion/essai");
        for (int i = 0; i < parameters.length; i += 2) {
            request.addParameter(parameters[i], parameters[i + 1]);
        }
        return Listing.asked(request, SORTS, "q");
    }
}
