package fr.maillage.directory.domain.exchange;

import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a closed list's terms in a cell, whatever separates them: {@code |} today, {@code ;} in older files. */
final class TermReader {

    private static final int LONGEST_WORD = 200;

    private TermReader() {}

    /** The words of a cell, cleaned; a part that is a term as it stands is not split further. */
    static List<String> words(String cell) {
        List<String> words = new ArrayList<>();
        for (String part : cell.split("\\|", -1)) {
            for (String piece : part.split(";", -1)) {
                String word = CleanText.line(piece);
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    /** The term that a word means, in the words of today or of version 0; before a colon too (« Gratuit : Je peux… »). */
    static <T extends Enum<T> & StandardTerm> Optional<T> find(Class<T> type, String word, Doubts doubts) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        Optional<T> present = Terms.find(type, word);
        if (present.isPresent()) {
            return present;
        }
        int colon = word.indexOf(':');
        Optional<T> old = OldWords.find(type, word)
                .or(() -> colon > 0 ? Terms.find(type, word.substring(0, colon)) : Optional.empty());
        old.ifPresent(_ -> doubts.note(Notice.OLD_WORDS));
        return old;
    }
}
