package fr.maillage.opendata.web;

import fr.maillage.design.Ui;
import fr.maillage.opendata.domain.Catalog.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms in which all places leave, once for the page and for the catalogue. */
final class Forms {

    private static final String STANDARD =
            "https://raw.githubusercontent.com/LaMednum/standard-mediation-num/v1.0.2/schema.json";
    private static final String EQUIPMENT = "https://schema.data.gouv.fr/schemas/scdl/equipements/0.1.5/schema.json";
    private static final String INCLUSION = "https://gip-inclusion.github.io/data-inclusion-schema/";

    private Forms() {}

    static List<Form> list(Ui ui) {
        return List.of(
                form(ui, "csv", "/lieux.csv", "text/csv", "CSV", STANDARD),
                form(ui, "json", "/lieux.json", "application/json", "JSON", STANDARD),
                form(ui, "geojson", "/lieux.geojson", "application/geo+json", "GEOJSON", STANDARD),
                form(
                        ui,
                        "xlsx",
                        "/lieux.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "XLSX",
                        STANDARD),
                form(ui, "equipements", "/lieux-equipements.csv", "text/csv", "CSV", EQUIPMENT),
                form(
                        ui,
                        "inclusion-structures",
                        "/lieux-inclusion-structures.json",
                        "application/json",
                        "JSON",
                        INCLUSION),
                form(
                        ui,
                        "inclusion-services",
                        "/lieux-inclusion-services.json",
                        "application/json",
                        "JSON",
                        INCLUSION));
    }

    private static Form form(Ui ui, String id, String path, String mediaType, String format, @Nullable String schema) {
        String title = STANDARD.equals(schema)
                ? "Lieux de médiation numérique 1.0.2"
                : EQUIPMENT.equals(schema) ? "SCDL équipements 0.1.5" : "data·inclusion 1";
        return new Form(id, path, mediaType, format, ui.t("opendata.form." + id), schema, title);
    }
}
