package fr.maillage.design;

import fr.maillage.platform.MaillageProperties;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** French unless the reader asked for English with {@code ?lang=en}; the choice is kept in the cookie {@code langue}. */
@Configuration(proxyBeanMethods = false)
class Languages {

    static final String COOKIE = "langue";

    @Bean
    MessageSource messageSource(MaillageProperties properties) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(properties.modules().stream()
                .filter(module ->
                        Languages.class.getResource("/fr/maillage/" + module + "/messages.properties") != null)
                .map(module -> "fr/maillage/" + module + "/messages")
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                String asked = wish(request);
                if (asked == null) {
                    Cookie cookie = WebUtils.getCookie(request, COOKIE);
                    asked = cookie == null ? "fr" : cookie.getValue();
                }
                return asked.equals("en") ? Locale.ENGLISH : Locale.FRENCH;
            }

            // The page that says that a query cannot be read must not stumble over it itself.
            private static @Nullable String wish(HttpServletRequest request) {
                try {
                    return request.getParameter("lang");
                } catch (IllegalStateException unreadable) {
                    return null;
                }
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new IllegalStateException("The language is chosen with ?lang=");
            }
        };
    }
}
