package fr.maillage.registration.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Answered with the page that says so and helps on; not an error of ours. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NoSuchRegistrationPage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchRegistrationPage() {
        super("No such page", null, false, false);
    }
}
