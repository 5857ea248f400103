package fr.maillage.catalogue.web;

import fr.maillage.catalogue.app.Press.Printed;
import fr.maillage.design.FileAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.View;

/** A file of paper as an answer: to be read at once, or « revenez dans un instant ». */
final class PaperAnswer {

    private static final String SECONDS = "15";

    private PaperAnswer() {}

    /** For everyone: whoever has it already is told so by its tag. */
    static View toAll(Printed printed, String name) {
        return switch (printed) {
            case Printed.File file -> {
                View answer = FileAnswer.of(MediaType.APPLICATION_PDF_VALUE, file.bytes());
                yield (model, request, response) -> {
                    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
                    answer.render(model, request, response);
                };
            }
            case Printed.Busy ignored ->
                (model, request, response) -> {
                    response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
                    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                    response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
                };
        };
    }

    /** For whoever works here: kept by nobody on the way. */
    static ResponseEntity<byte[]> toStaff(Printed printed, String name) {
        return switch (printed) {
            case Printed.File file ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                        .body(file.bytes());
            case Printed.Busy ignored ->
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, SECONDS)
                        .build();
        };
    }
}
