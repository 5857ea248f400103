package fr.maillage.directory.web.office;

import fr.maillage.accounts.OrganisationBook;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import fr.maillage.directory.Place;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.territory.Commune;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapMarker;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages on which a section is typed. */
@Component
class SectionForms {

    private static final double MAP_METRES = 2_000;
    private static final int MOST_ORGANISATIONS = 200;

    private final Territory territory;
    private final OrganisationBook organisations;

    SectionForms(Territory territory, OrganisationBook organisations) {
        this.territory = territory;
        this.organisations = organisations;
    }

    /** The columns of a section as they are now. */
    Map<StandardField, String> cells(Place place, Section part) {
        Map<StandardField, String> all = HandMade.cells(place.sheet());
        Map<StandardField, String> cells = new EnumMap<>(StandardField.class);
        part.fields().forEach(field -> cells.put(field, all.getOrDefault(field, "")));
        return cells;
    }

    SectionPage page(
            Ui ui,
            Place place,
            Section part,
            SectionForm form,
            List<Mistake> mistakes,
            HoursStart start,
            boolean keepText) {
        SectionScreen screen = new SectionScreen(ui);
        boolean hours = part == Section.HORAIRES;
        return new SectionPage(
                place.sheet().name(),
                url(place),
                url(place) + "/" + part.code(),
                screen.title(part),
                screen.tabs(url(place)),
                hours
                        ? List.of()
                        : screen.fields(part.fields(), form.mine(), mistakes, communes(), organisations(part)),
                SectionScreen.named(form.before()),
                mistakes,
                hours
                        ? screen.hours(
                                form.mine().getOrDefault(StandardField.HOURS, ""),
                                form.grid(),
                                start,
                                keepText,
                                keepText)
                        : null,
                part == Section.ADRESSE ? map(place, ui) : null);
    }

    /** Names of communes, for the browser to offer. */
    List<String> communes() {
        return territory.listPerimeter().stream().map(Commune::name).sorted().toList();
    }

    List<String> organisations(@Nullable Section part) {
        return part == null || part == Section.IDENTITE
                ? organisations.search("", MOST_ORGANISATIONS).stream()
                        .map(OrganisationBook.Entry::name)
                        .toList()
                : List.of();
    }

    static String url(Place place) {
        return "/gestion/lieux/" + place.code();
    }

    private String map(Place place, Ui ui) {
        var address = place.sheet().address();
        return territory
                .draw(new MapRequest(
                        MapFrame.fit(List.of(address.position()), MapShape.WIDE, MAP_METRES, MAP_METRES * 2),
                        List.of(new MapMarker(
                                "●",
                                address.position(),
                                "#contenu",
                                place.sheet().name(),
                                true)),
                        null,
                        null,
                        ui.locale()))
                .svg();
    }
}
