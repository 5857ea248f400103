package fr.maillage.opendata.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.maillage.design.FileAnswer;
import fr.maillage.directory.Directory;
import fr.maillage.directory.ListedPlaces;
import fr.maillage.directory.ListedPlaces.Listed;
import fr.maillage.directory.Place;
import fr.maillage.opendata.domain.Equipment;
import fr.maillage.opendata.domain.Inclusion;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.Territory;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The list as files of other standards than our own, with the same filters; streamed, so that they may be long. */
@Controller
class FormsController {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final ListedPlaces lists;
    private final Directory directory;
    private final Territory territory;
    private final String siret;

    FormsController(
            ListedPlaces lists, Directory directory, Territory territory, @Value("${maillage.siret:}") String siret) {
        this.lists = lists;
        this.directory = directory;
        this.territory = territory;
        this.siret = siret.matches("\\d{14}") ? siret : "";
    }

    @Bean
    static PublicRoutes formRoutes() {
        return PublicRoutes.get(
                "/lieux-equipements.csv", "/lieux-inclusion-structures.json", "/lieux-inclusion-services.json");
    }

    @GetMapping("/lieux-equipements.csv")
    View equipment(@RequestParam MultiValueMap<String, String> parameters) {
        Listed listed = lists.of(parameters);
        String name = territory.settings().name();
        return answer(
                "lieux-equipements.csv", "text/csv; charset=utf-8; header=present", listed, name.hashCode(), out -> {
                    CsvWriter csv = CsvWriter.builder()
                            .lineDelimiter(LineDelimiter.CRLF)
                            .build(out, StandardCharsets.UTF_8);
                    csv.writeRecord(Equipment.COLUMNS);
                    listed.forEach(
                            place -> csv.writeRecord(Equipment.row(place, name, siret, directory.osmHours(place))));
                    csv.flush();
                });
    }

    @GetMapping("/lieux-inclusion-structures.json")
    View structures(@RequestParam MultiValueMap<String, String> parameters) {
        return json(
                "lieux-inclusion-structures.json",
                parameters,
                place -> List.of(said(place).structure()));
    }

    @GetMapping("/lieux-inclusion-services.json")
    View services(@RequestParam MultiValueMap<String, String> parameters) {
        return json(
                "lieux-inclusion-services.json",
                parameters,
                place -> said(place).services());
    }

    private Inclusion said(Place place) {
        return Inclusion.of(place, directory.osmHours(place));
    }

    private View json(
            String name, MultiValueMap<String, String> parameters, Function<Place, List<Map<String, Object>>> said) {
        Listed listed = lists.of(parameters);
        return answer(name, "application/json", listed, 0, out -> write(listed, said, out));
    }

    private static void write(Listed listed, Function<Place, List<Map<String, Object>>> said, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.writeStartArray();
            listed.forEach(place -> said.apply(place).forEach(one -> {
                json.writeRaw('\n');
                json.writePOJO(one);
            }));
            json.writeRaw('\n');
            json.writeEndArray();
        }
    }

    private static View answer(String name, String mediaType, Listed listed, int more, FileAnswer.Body body) {
        String tag = "W/\"" + listed.tag() + "-" + Integer.toHexString(more) + "\"";
        return new FileAnswer(name, mediaType, tag, listed.modified(), body);
    }
}
