package fr.maillage.directory.app.exchange;

import fr.maillage.directory.domain.exchange.StandardTargets;
import fr.maillage.mapping.Mapping;
import fr.maillage.mapping.MappingExamples;
import fr.maillage.mapping.MappingReading;
import fr.maillage.mapping.MappingReading.Mistaken;
import fr.maillage.mapping.Mistake;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Mapping files against the standard's columns and words: those of the operator, and the examples that are shipped. */
public final class MappingFiles {

    private static final long MOST_BYTES = 1 << 20;

    private MappingFiles() {}

    /** Reads a mapping's text. */
    public static MappingReading read(String fileName, String yaml) {
        return Mapping.read(fileName, yaml, StandardTargets.ALL);
    }

    /** Reads what was typed after {@code --mapping}: a file, or {@code exemple:NOM}. */
    static MappingReading open(String typed) {
        if (typed.startsWith(MappingExamples.PREFIX)) {
            String name = typed.substring(MappingExamples.PREFIX.length());
            return MappingExamples.find(name)
                    .map(text -> read(name + ".yaml", text))
                    .orElseGet(() -> mistaken(
                            typed, "cet exemple n’existe pas ; il y a " + String.join(", ", MappingExamples.list())));
        }
        Path file = Path.of(typed);
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                return mistaken(name, "ce fichier n’existe pas");
            }
            if (Files.size(file) > MOST_BYTES) {
                return mistaken(name, "ce fichier est trop grand pour une correspondance");
            }
            return read(name, Files.readString(file));
        } catch (CharacterCodingException e) {
            return mistaken(name, "ce fichier n’est pas en UTF-8 : l’enregistrer dans cet encodage");
        } catch (IOException e) {
            return mistaken(name, "ce fichier ne peut pas être lu");
        }
    }

    private static Mistaken mistaken(String name, String reason) {
        return new Mistaken(name, List.of(new Mistake(0, reason)));
    }
}
