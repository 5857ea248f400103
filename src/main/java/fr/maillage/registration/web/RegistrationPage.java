package fr.maillage.registration.web;

import fr.maillage.registration.domain.RegistrationState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One registration, for whoever it belongs to.
 *
 * @param code « K7M 9PX »
 * @param spelled the same for whoever listens
 * @param comes who comes
 * @param by who signed them up, when it is somebody else; else null
 * @param state where it stands
 * @param over why it is over, in a sentence; null when it is not
 * @param calledOff the session was called off: why, may be empty; null when it takes place
 * @param next what happens next, one sentence each
 * @param until by when the offered seat must be taken; null when none is offered
 * @param mayCancel whether it may still be given up
 * @param proof what opened the page
 * @param qr an SVG that leads to the code's page
 */
public record RegistrationPage(
        SessionFacts session,
        String path,
        String code,
        String spelled,
        String comes,
        @Nullable String by,
        RegistrationState state,
        @Nullable String over,
        @Nullable String calledOff,
        List<String> next,
        @Nullable String until,
        boolean mayCancel,
        String proof,
        String address,
        String qr) {}
