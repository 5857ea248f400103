package fr.maillage.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A page that helps when an address leads nowhere or something breaks. A higher module brings it as a bean; without
 * one, or when it fails itself, a plain page without styles is shown.
 */
public interface ErrorScreen {

    /**
     * Writes the page.
     *
     * @param status the HTTP status, from 400 to 599, already set on the response
     * @param path the address that was asked for, as received: do not trust it
     */
    void show(int status, String path, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
