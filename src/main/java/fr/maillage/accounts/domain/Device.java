package fr.maillage.accounts.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A browser told in two words, so that people recognise their own sessions; no version, nothing that singles anybody out. */
public final class Device {

    private record Sign(String inHeader, String name) {}

    /** The first that is found wins: most browsers also name those they descend from. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser", "Samsung Internet"),
            new Sign("Firefox", "Firefox"),
            new Sign("FxiOS", "Firefox"),
            new Sign("Chrom", "Chrome"),
            new Sign("CriOS", "Chrome"),
            new Sign("Safari", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "Mac"),
            new Sign("CrOS", "Chromebook"),
            new Sign("Linux", "Linux"));

    private Device() {}

    /** « Firefox, Windows »; empty when nothing is recognised. */
    public static String describe(@Nullable String userAgent) {
        if (userAgent == null) {
            return "";
        }
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.inHeader()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }
}
