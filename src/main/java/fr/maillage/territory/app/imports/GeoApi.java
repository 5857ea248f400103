package fr.maillage.territory.app.imports;

import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.EpciCode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The national geographic API (« API Découpage administratif », geo.api.gouv.fr), or one of the same shape. Every answer is bounded
 * in time and size and goes through a file, so that memory does not grow with it.
 */
@Component
class GeoApi {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 300_000_000;
    private static final long MOST_BYTES_OF_A_NAME = 1_000_000;
    private static final String COMMUNES =
            "fields=code,nom,codesPostaux,population,codeEpci,codeDepartement,centre,contour&format=geojson&geometry=contour";
    private static final JsonFactory JSON = new JsonFactory();

    private final String base;
    private final Duration wholeAnswer;

    GeoApi(
            @Value("${maillage.geo-api:https://geo.api.gouv.fr}") String base,
            @Value("${maillage.geo-api-timeout:PT3M}") Duration wholeAnswer) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.wholeAnswer = wholeAnswer;
    }

    /** All communes of a département into a GeoJSON file; {@code false} when the API does not know it. */
    boolean fetchDepartement(String code, Path into) throws FileRefused, IOException {
        return fetch("/departements/" + code + "/communes?" + COMMUNES, into, MOST_BYTES);
    }

    /** All communes of an EPCI. */
    boolean fetchEpci(EpciCode siren, Path into) throws FileRefused, IOException {
        return fetch("/epcis/" + siren.siren() + "/communes?" + COMMUNES, into, MOST_BYTES);
    }

    /** One commune. */
    boolean fetchCommune(CommuneCode code, Path into) throws FileRefused, IOException {
        return fetch("/communes/" + code.value() + "?" + COMMUNES, into, MOST_BYTES);
    }

    /** What a département is called. */
    Optional<String> findDepartementName(String code) throws FileRefused, IOException {
        return findName("/departements/" + code + "?fields=nom");
    }

    /** What an EPCI is called. */
    Optional<String> findEpciName(EpciCode siren) throws FileRefused, IOException {
        return findName("/epcis/" + siren.siren() + "?fields=nom");
    }

    private Optional<String> findName(String path) throws FileRefused, IOException {
        Path answer = Files.createTempFile("maillage", ".json");
        try {
            return fetch(path, answer, MOST_BYTES_OF_A_NAME) ? nameIn(answer) : Optional.empty();
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    private Optional<String> nameIn(Path answer) throws FileRefused {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), answer.toFile())) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean isName = json.currentName().equals("nom");
                    if (json.nextToken() == JsonToken.VALUE_STRING && isName) {
                        String name = Texts.clean(json.getString(), 200);
                        return name.isEmpty() ? Optional.empty() : Optional.of(name);
                    }
                    json.skipChildren();
                }
            }
            return Optional.empty();
        } catch (JacksonException e) {
            throw new FileRefused("la réponse de " + base + " n’est pas du JSON valable");
        }
    }

    private boolean fetch(String path, Path into, long mostBytes) throws FileRefused, IOException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            try {
                return isThere(answer(client, path, into, mostBytes));
            } finally {
                client.shutdownNow();
            }
        }
    }

    private HttpResponse<Path> answer(HttpClient client, String path, Path into, long mostBytes)
            throws FileRefused, IOException {
        CompletableFuture<HttpResponse<Path>> coming =
                client.sendAsync(request(path), BodyHandlers.limiting(BodyHandlers.ofFile(into), mostBytes));
        try {
            return coming.get(wholeAnswer.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new FileRefused(base + " n’a pas fini de répondre en " + wholeAnswer.toSeconds() + " secondes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FileRefused("interrompu");
        } catch (ExecutionException e) {
            throw refusal(e.getCause() == null ? e : e.getCause());
        } finally {
            coming.cancel(true);
        }
    }

    private HttpRequest request(String path) throws FileRefused {
        try {
            return HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(wholeAnswer)
                    .header("Accept", "application/json, application/geo+json")
                    .build();
        } catch (IllegalArgumentException e) {
            throw new FileRefused("l’adresse " + Texts.shown(base) + " (MAILLAGE_GEO_API) n’est pas une adresse web");
        }
    }

    private FileRefused refusal(Throwable cause) {
        Throwable deeper = cause.getCause();
        if (cause instanceof HttpConnectTimeoutException
                || cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || deeper instanceof UnresolvedAddressException) {
            return new FileRefused("impossible de joindre " + base
                    + " : cette machine est-elle reliée à internet ? Sans connexion, utilisez import-communes");
        }
        if (cause instanceof HttpTimeoutException) {
            return new FileRefused(base + " n’a pas répondu en " + wholeAnswer.toSeconds() + " secondes");
        }
        return new FileRefused(
                "l’échange avec " + base + " a échoué (" + Texts.clean(String.valueOf(cause.getMessage()), 100) + ")");
    }

    private boolean isThere(HttpResponse<Path> response) throws FileRefused {
        if (response.statusCode() == 404) {
            return false;
        }
        if (response.statusCode() != 200) {
            throw new FileRefused(
                    base + " a répondu par une erreur (" + response.statusCode() + ") : réessayez plus tard");
        }
        return true;
    }
}
