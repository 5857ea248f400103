package fr.maillage.accounts;

import fr.maillage.accounts.Role.Area;

/**
 * A role given over an area.
 *
 * @param areaId an organisation’s UUID, an INSEE code or a SIREN as text; empty for the territory and the instance
 */
public record Grant(Role role, Area area, String areaId) {

    /** @throws IllegalArgumentException when the role is not given over such an area */
    public Grant {
        boolean whole = area == Area.TERRITORY || area == Area.INSTANCE;
        if (!role.fits(area) || whole != areaId.isEmpty()) {
            throw new IllegalArgumentException(role + " over " + area + " " + areaId);
        }
    }
}
