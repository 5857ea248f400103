package fr.maillage.mapping.domain;

import java.util.Set;

/**
 * How any cell is read before anything else: what stands for nothing is nothing, letters that were lost are found again.
 *
 * @param nothing texts that mean that nothing is known, as they are written
 */
record Cells(Set<String> nothing, LostLetters letters) {

    String read(String text) {
        String bare = text.strip();
        return bare.isEmpty() || nothing.contains(bare) ? "" : letters.find(bare);
    }
}
