package fr.maillage.campaign.domain;

import fr.maillage.directory.PlaceId;
import fr.maillage.territory.CommuneCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found in front of a place.
 *
 * @param commune where it lay then; null when nobody knew
 * @param outcome {@link Outcome#RIGHT}, {@link Outcome#WRONG} or {@link Outcome#CLOSED}
 * @param on the day they were there
 * @param participant a first name; empty for nobody
 */
public record Answer(PlaceId place, @Nullable CommuneCode commune, Outcome outcome, LocalDate on, String participant) {}
