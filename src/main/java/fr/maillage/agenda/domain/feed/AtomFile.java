package fr.maillage.agenda.domain.feed;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Sessions as news, for feed readers (RFC 4287; pages linked as in RFC 5005, section 3). */
public final class AtomFile {

    /** What servers call it. */
    public static final String MEDIA_TYPE = "application/atom+xml;charset=utf-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomFile() {}

    /**
     * The feed as a whole.
     *
     * @param self full address of this very page
     * @param page full address of what people read instead
     * @param next full address of the next page; null for the last
     * @param author whose agenda it is
     */
    public record Head(
            String title,
            String language,
            String self,
            String page,
            @Nullable String next,
            String author,
            Instant changedAt) {}

    /**
     * One session.
     *
     * @param title with its date and commune: a reader shows little else
     */
    public record Entry(UUID id, String title, String text, String url, List<String> categories, Instant changedAt) {}

    /**
     * Writes a page of the feed.
     *
     * @throws IllegalStateException when the stream fails
     */
    public static void write(Head head, List<Entry> entries, OutputStream out) {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", head.language());
            text(xml, "title", head.title());
            text(xml, "id", head.self());
            text(xml, "updated", head.changedAt().toString());
            link(xml, "self", head.self());
            link(xml, "alternate", head.page());
            if (head.next() != null) {
                link(xml, "next", head.next());
            }
            xml.writeStartElement("author");
            text(xml, "name", head.author());
            xml.writeEndElement();
            for (Entry entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "title", entry.title());
        text(xml, "id", "urn:uuid:" + entry.id());
        text(xml, "updated", entry.changedAt().toString());
        link(xml, "alternate", entry.url());
        for (String category : entry.categories()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", CalendarFile.plain(category));
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(CalendarFile.plain(entry.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(CalendarFile.plain(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
