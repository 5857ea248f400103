package fr.maillage.opendata.domain;

import fr.maillage.shared.LatLon;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of what is published (DCAT-AP 3.0 as JSON-LD 1.1, its context inline), as harvesters such as data.gouv.fr's
 * want it: nothing that is named is a blank node, identifiers are addresses that last, no date is in the future, and each
 * file has an absolute address, a media type, a licence and the schema that it follows.
 */
public final class Catalog {

    private static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";
    private static final String FRENCH = "http://publications.europa.eu/resource/authority/language/FRA";
    private static final String CONTINUOUS = "http://publications.europa.eu/resource/authority/frequency/UPDATE_CONT";
    private static final String PUBLIC = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
    private static final String GEOJSON = "https://www.iana.org/assignments/media-types/application/vnd.geo+json";

    private final Publisher publisher;
    private final Instant issued;
    private final Instant modified;

    /**
     * Who publishes.
     *
     * @param baseUrl without a trailing slash
     * @param name of the territory
     * @param phone as dialled; null for none
     * @param north to {@code west}: the box that holds all communes served; equal when none is known
     */
    public record Publisher(
            String baseUrl, String name, @Nullable String phone, double north, double east, double south, double west) {

        /** The box around these points. */
        public static Publisher around(String baseUrl, String name, @Nullable String phone, List<LatLon> points) {
            return new Publisher(
                    baseUrl,
                    name,
                    phone,
                    points.stream().mapToDouble(LatLon::lat).max().orElse(0),
                    points.stream().mapToDouble(LatLon::lon).max().orElse(0),
                    points.stream().mapToDouble(LatLon::lat).min().orElse(0),
                    points.stream().mapToDouble(LatLon::lon).min().orElse(0));
        }

        String at(String path) {
            return baseUrl + path;
        }
    }

    /** The words of the catalogue, in the reader's language. */
    public record Words(String title, String description, String datasetTitle, String datasetDescription, String api) {}

    /**
     * A file of the dataset.
     *
     * @param id short, lasts for ever
     * @param format such as {@code CSV}, the end of a term of the EU's list of file types
     * @param schema the address of the schema that it follows; null for none
     */
    public record Form(
            String id,
            String path,
            String mediaType,
            String format,
            String title,
            @Nullable String schema,
            @Nullable String schemaTitle) {}

    private Catalog(Publisher publisher, Instant begun, Instant changed, Instant now) {
        this.publisher = publisher;
        this.issued = past(begun, now);
        this.modified = past(changed, now);
    }

    /**
     * The catalogue.
     *
     * @param begun when the first data came
     * @param changed when any last changed
     * @param now so that nothing is dated later
     */
    public static Map<String, Object> of(
            Publisher publisher, Words words, List<Form> forms, Instant begun, Instant changed, Instant now) {
        return new Catalog(publisher, begun, changed, now).catalog(words, forms);
    }

    private static Instant past(Instant given, Instant now) {
        return (given.isAfter(now) ? now : given).truncatedTo(ChronoUnit.SECONDS);
    }

    private Map<String, Object> catalog(Words words, List<Form> forms) {
        Map<String, Object> catalog = named("/donnees#catalogue", "dcat:Catalog");
        catalog.put("dct:title", words.title());
        catalog.put("dct:description", words.description());
        catalog.put("foaf:homepage", id(publisher.at("/donnees")));
        common(catalog);
        catalog.put("dct:license", id(LICENCE));
        catalog.put("dcat:dataset", dataset(words, forms));
        catalog.put("dcat:service", service(words));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@context", context());
        whole.putAll(catalog);
        return whole;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@language", "fr");
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("locn", "http://www.w3.org/ns/locn#");
        context.put("skos", "http://www.w3.org/2004/02/skos/core#");
        context.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }

    /** Whose it is, since when, in which language. */
    private void common(Map<String, Object> members) {
        members.put("dct:publisher", agent());
        members.put("dct:language", id(FRENCH));
        members.put("dct:issued", time(issued));
        members.put("dct:modified", time(modified));
    }

    private Map<String, Object> agent() {
        Map<String, Object> agent = named("/#territoire", "foaf:Agent");
        agent.put("foaf:name", publisher.name());
        agent.put("foaf:homepage", id(publisher.at("/")));
        return agent;
    }

    private Map<String, Object> dataset(Words words, List<Form> forms) {
        Map<String, Object> dataset = named("/donnees#lieux", "dcat:Dataset");
        dataset.put("dct:identifier", plain(publisher.at("/donnees#lieux")));
        dataset.put("dct:title", words.datasetTitle());
        dataset.put("dct:description", words.datasetDescription());
        common(dataset);
        dataset.put("dct:license", id(LICENCE));
        dataset.put("dct:accessRights", id(PUBLIC));
        dataset.put("dct:accrualPeriodicity", id(CONTINUOUS));
        dataset.put(
                "dcat:keyword",
                List.of("médiation numérique", "inclusion numérique", "aidants numériques", "accès aux droits"));
        dataset.put("dcat:theme", id("http://publications.europa.eu/resource/authority/data-theme/SOCI"));
        dataset.put("dcat:landingPage", id(publisher.at("/donnees")));
        dataset.put("dcat:contactPoint", contact());
        dataset.put("dct:spatial", place());
        Map<String, Object> period = new LinkedHashMap<>();
        period.put("@type", "dct:PeriodOfTime");
        period.put("dcat:startDate", date(issued));
        period.put("dcat:endDate", date(modified));
        dataset.put("dct:temporal", period);
        List<Map<String, Object>> files = new ArrayList<>();
        forms.forEach(form -> files.add(distribution(form)));
        dataset.put("dcat:distribution", files);
        return dataset;
    }

    private Map<String, Object> contact() {
        Map<String, Object> contact = named("/donnees#contact", "vcard:Organization");
        contact.put("vcard:fn", publisher.name());
        contact.put("vcard:hasURL", id(publisher.at("/donnees")));
        if (publisher.phone() != null) {
            contact.put("vcard:hasTelephone", id("tel:" + publisher.phone()));
        }
        return contact;
    }

    private Map<String, Object> place() {
        Map<String, Object> place = named("/#lieu", "dct:Location");
        place.put("skos:prefLabel", publisher.name());
        String box = String.format(
                Locale.ROOT,
                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$.5f,%2$.5f],[%3$.5f,%2$.5f],[%3$.5f,%4$.5f],[%1$.5f,%4$.5f],[%1$.5f,%2$.5f]]]}",
                publisher.west(),
                publisher.south(),
                publisher.east(),
                publisher.north());
        place.put("dcat:bbox", typed(box, GEOJSON));
        return place;
    }

    private Map<String, Object> distribution(Form form) {
        Map<String, Object> file = named("/donnees#lieux-" + form.id(), "dcat:Distribution");
        file.put("dct:identifier", plain(publisher.at("/donnees#lieux-" + form.id())));
        file.put("dct:title", form.title());
        file.put("dcat:accessURL", id(publisher.at(form.path())));
        file.put("dcat:downloadURL", id(publisher.at(form.path())));
        file.put("dcat:mediaType", id("https://www.iana.org/assignments/media-types/" + form.mediaType()));
        file.put("dct:format", id("http://publications.europa.eu/resource/authority/file-type/" + form.format()));
        file.put("dct:license", id(LICENCE));
        file.put("dct:language", id(FRENCH));
        file.put("dct:issued", time(issued));
        file.put("dct:modified", time(modified));
        if (form.schema() != null) {
            Map<String, Object> standard = new LinkedHashMap<>();
            standard.put("@id", form.schema());
            standard.put("@type", "dct:Standard");
            standard.put("dct:title", form.schemaTitle());
            file.put("dct:conformsTo", standard);
        }
        return file;
    }

    private Map<String, Object> service(Words words) {
        Map<String, Object> service = named("/donnees#api", "dcat:DataService");
        service.put("dct:identifier", plain(publisher.at("/donnees#api")));
        service.put("dct:title", words.api());
        service.put("dcat:endpointURL", id(publisher.at("/api/v1")));
        service.put("dcat:endpointDescription", id(publisher.at("/api/v1/openapi.json")));
        service.put("dcat:servesDataset", id(publisher.at("/donnees#lieux")));
        service.put("dct:publisher", id(publisher.at("/#territoire")));
        service.put("dct:license", id(LICENCE));
        service.put("dct:accessRights", id(PUBLIC));
        service.put("dcat:contactPoint", id(publisher.at("/donnees#contact")));
        service.put("dcat:landingPage", id(publisher.at("/donnees")));
        return service;
    }

    private Map<String, Object> named(String path, String type) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("@id", publisher.at(path));
        members.put("@type", type);
        return members;
    }

    private static Map<String, Object> id(String address) {
        return Map.of("@id", address);
    }

    /** A text that is in no language. */
    private static Map<String, Object> plain(String text) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("@value", text);
        return members;
    }

    private static Map<String, Object> typed(String value, String type) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("@value", value);
        members.put("@type", type);
        return members;
    }

    private static Map<String, Object> time(Instant instant) {
        return typed(instant.toString(), "xsd:dateTime");
    }

    private static Map<String, Object> date(Instant instant) {
        return typed(LocalDate.ofInstant(instant, ZoneOffset.UTC).toString(), "xsd:date");
    }
}
