package fr.maillage.design;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to a form that was taken (RFC 9110, section 15.4.4): going back or loading again does not send it again. */
public final class SeeOther {

    private SeeOther() {}

    /** To where the answer is read, such as {@code /gestion/agenda?fait=publie}. */
    public static RedirectView to(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false); // a brace that somebody typed is a brace
        return view;
    }
}
