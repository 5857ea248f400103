package fr.maillage.platform;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What the module that knows how people sign in adds to the filters of the staff's addresses. */
public interface SignInConfiguration {

    /** Adds to the filters; the routes, headers, CSRF and sessions are already set. */
    void configure(HttpSecurity http) throws Exception;
}
