package fr.maillage.design;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/** The static files that lie beside the code, read once, compressed once, known by a fingerprint of their content. */
@Component
class Assets {

    /** Styles every page begins with, in the order of the cascade layers. */
    private static final List<String> BASE =
            List.of("design/layers", "design/reset", "design/tokens", "design/base", "design/layout/layout");

    private static final Map<String, String> WEBJARS =
            Map.of("leaflet/", "META-INF/resources/webjars/leaflet/1.9.4/dist/");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern AROUND = Pattern.compile(" ?([{};,>]) ?");

    private final Map<String, Asset> assets = new ConcurrentHashMap<>();
    private final Map<List<String>, InlineCss> bundles = new ConcurrentHashMap<>();

    /** A file ready to send: its bytes, the same gzipped, and the first 12 hexadecimal digits of its SHA-256. */
    record Asset(byte[] bytes, byte[] gzipped, String fingerprint) {}

    InlineCss inline(List<String> names) {
        return bundles.computeIfAbsent(List.copyOf(names), this::bundle);
    }

    /** The same, then the territory’s own colours. */
    InlineCss inline(List<String> names, Accent accent) {
        String text = inline(names).text() + accent.css();
        return new InlineCss(text, hash(text));
    }

    String url(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("No static file " + name));
        int dot = name.lastIndexOf('.');
        return "/statique/" + name.substring(0, dot) + "." + asset.fingerprint() + name.substring(dot);
    }

    /** Only what exists is kept: names that do not can be made up without end. */
    Optional<Asset> find(String name) {
        Asset known = assets.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Asset> read = read(name);
        read.ifPresent(asset -> assets.putIfAbsent(name, asset));
        return read;
    }

    /** The site's icon as an address that holds it, which spares each visitor a request. */
    String icon() {
        Asset drawn = find("design/favicon.svg").orElseThrow();
        return "data:image/svg+xml,"
                + new String(drawn.bytes(), StandardCharsets.UTF_8)
                        .strip()
                        .replace('"', '\'')
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace("#", "%23");
    }

    private InlineCss bundle(List<String> names) {
        List<String> all = new ArrayList<>(BASE);
        names.stream().filter(name -> !all.contains(name)).forEach(all::add);
        StringBuilder css = new StringBuilder();
        for (String name : all) {
            Asset asset = find(name + ".css").orElseThrow(() -> new IllegalArgumentException("No styles " + name));
            css.append(new String(asset.bytes(), StandardCharsets.UTF_8));
        }
        String text = css.toString();
        return new InlineCss(text, hash(text));
    }

    private static String hash(String text) {
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256(text.getBytes(StandardCharsets.UTF_8))) + "'";
    }

    private Optional<Asset> read(String name) {
        String path = WEBJARS.entrySet().stream()
                .filter(jar -> name.startsWith(jar.getKey()))
                .findFirst()
                .map(jar -> jar.getValue() + name.substring(jar.getKey().length()))
                .orElse("fr/maillage/" + name);
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            if (name.endsWith(".css")) {
                bytes = shrink(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            }
            String fingerprint = HexFormat.of().formatHex(sha256(bytes)).substring(0, 12);
            return Optional.of(new Asset(bytes, gzip(bytes), fingerprint));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Comments and spare space go; nothing else is touched. Our styles never hold a string with a brace or a comment in it. */
    private static String shrink(String css) {
        String text = SPACE.matcher(COMMENT.matcher(css).replaceAll("")).replaceAll(" ");
        return AROUND.matcher(text).replaceAll("$1").strip();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out, 8192)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A weak entity tag for these bytes: equal bytes, equal tag. */
    static String weakTag(byte[] bytes) {
        return "W/\"" + HexFormat.of().formatHex(sha256(bytes), 0, 8) + "\"";
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
