package fr.maillage.territory.domain.map;

/** A growing piece of SVG. Every value passes through here, so that no name can become an element. */
final class Markup {

    private final StringBuilder text = new StringBuilder(16_000);

    /** Markup of our own. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    /** A coordinate, to the whole unit. */
    Markup number(double value) {
        text.append(Math.round(value));
        return this;
    }

    /** Words, or the value of an attribute in double quotes. Control characters are left out, as HTML knows none. */
    Markup words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                case '\t', '\n' -> text.append(c);
                default -> {
                    if (c >= ' ' && !(c >= 0x7F && c <= 0x9F)) {
                        text.append(c);
                    }
                }
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
