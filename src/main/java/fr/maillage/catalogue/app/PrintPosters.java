package fr.maillage.catalogue.app;

import fr.maillage.documents.Pdf;
import org.springframework.stereotype.Service;

/** Sets posters and programmes; each is made once as long as it says the same. */
@Service
public class PrintPosters {

    private final Pdf pdf;
    private final Press press;

    PrintPosters(Pdf pdf, Press press) {
        this.pdf = pdf;
        this.press = press;
    }

    /** A session's poster. */
    public Press.Printed print(Poster poster) {
        return press.print(poster, () -> pdf.print("catalogue/app/poster", poster));
    }

    /** A commune's month or a place's week. */
    public Press.Printed print(Programme programme) {
        return press.print(programme, () -> pdf.print("catalogue/app/programme", programme));
    }
}
