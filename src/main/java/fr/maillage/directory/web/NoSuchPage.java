package fr.maillage.directory.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Answered with the page that says so and helps on; not an error of ours. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NoSuchPage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchPage() {
        super("No such page", null, false, false);
    }
}
