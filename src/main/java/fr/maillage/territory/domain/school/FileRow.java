package fr.maillage.territory.domain.school;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One holiday as a file tells it.
 *
 * @param line from 1, in the file
 * @param zones that it names, such as {@code Zone A} or {@code Corse}; none when it names none
 * @param startsOn null when it cannot be read
 * @param endsOn the last day without school, included; null when it cannot be read
 * @param endSupposed whether the file only tells when the summer begins, so that its end is ours
 * @param forTeachers whether pupils are not concerned
 */
public record FileRow(
        int line,
        String name,
        Set<String> zones,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean endSupposed,
        boolean forTeachers) {}
