package fr.maillage.catalogue.app;

import fr.maillage.catalogue.app.EditionTexts.Text;
import fr.maillage.catalogue.domain.Quarter;
import fr.maillage.platform.Audit;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what somebody wrote for a quarter's catalogue; the public page shows it from then on. */
@Service
public class WriteEdition {

    private final EditionTexts texts;
    private final Audit audit;

    WriteEdition(EditionTexts texts, Audit audit) {
        this.texts = texts;
        this.audit = audit;
    }

    /** Writes it, unless it stands there already. */
    @Transactional
    public void write(Quarter quarter, Text text) {
        if (texts.find(quarter).orElse(EditionTexts.NONE).equals(text)) {
            return;
        }
        texts.write(quarter, text);
        audit.record("catalogue.edition.written", "catalogue.edition", quarter.code(), Map.of());
    }
}
