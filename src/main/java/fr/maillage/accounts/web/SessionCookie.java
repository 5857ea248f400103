package fr.maillage.accounts.web;

import fr.maillage.platform.MaillageProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The session’s cookie. Over https it is {@code __Host-session}: sent to this very host only, never in clear, and no
 * neighbouring site can plant one (RFC 6265bis, section 4.1.3.2). Without https, on somebody’s own machine, {@code session}.
 */
@Component
@ConditionalOnWebApplication
class SessionCookie implements CookieSerializer {

    private final DefaultCookieSerializer secure = serializer("__Host-session", true);
    private final DefaultCookieSerializer plain = serializer("session", false);
    private final boolean alwaysSecure;

    SessionCookie(MaillageProperties properties) {
        alwaysSecure = properties.baseUrl() != null && properties.baseUrl().startsWith("https://");
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        which(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return which(request).readCookieValues(request);
    }

    private DefaultCookieSerializer which(HttpServletRequest request) {
        return alwaysSecure || request.isSecure() ? secure : plain;
    }

    private static DefaultCookieSerializer serializer(String name, boolean https) {
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setCookieName(name);
        serializer.setCookiePath("/");
        serializer.setUseSecureCookie(https);
        serializer.setUseHttpOnlyCookie(true);
        serializer.setSameSite("Lax");
        return serializer;
    }
}
