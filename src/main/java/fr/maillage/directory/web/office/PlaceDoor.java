package fr.maillage.directory.web.office;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.directory.Place;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.app.desk.EditPlace;
import fr.maillage.directory.web.NoSuchPage;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens the places of the back office's addresses to those who may. */
@Component
public class PlaceDoor {

    private final Places places;
    private final Access access;

    PlaceDoor(Places places, Access access) {
        this.places = places;
        this.access = access;
    }

    /** The place of a short code, once the right over it is checked: 404 when there is none, 403 without the right. */
    public Place open(String code, Right right) {
        Place place = places.findByCode(code.replace("\u0000", "")).orElseThrow(NoSuchPage::new);
        access.require(right, EditPlace.target(place));
        return place;
    }

    public boolean may(Place place, Right right) {
        return access.may(right, EditPlace.target(place));
    }

    /** An identifier of an address; 404 when it is none. */
    public static UUID id(String text) {
        try {
            return Objects.requireNonNull(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NoSuchPage();
        }
    }
}
