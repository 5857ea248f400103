package fr.maillage.accounts.domain;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.Role.Area;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which roles somebody may give, and take away. Nobody gives more than they reach: a manager within their organisation, a
 * coordinator within their area. A technician, who has no say over the content, only makes technicians and the
 * coordinators of the whole territory, so that a new instance can begin.
 */
public final class Delegation {

    private static final Set<Role> IN_AN_ORGANISATION = EnumSet.of(Role.MANAGER, Role.ANIMATOR, Role.HELPER);
    private static final Set<Role> IN_THE_NETWORK = EnumSet.of(
            Role.MANAGER, Role.ANIMATOR, Role.HELPER, Role.CLERK, Role.COORDINATOR, Role.MODERATOR, Role.OBSERVER);

    /** What lies where. */
    public interface Ground {

        /** INSEE codes of the communes of an area; of an organisation, those where it runs a place. Empty when unknown. */
        Set<String> communesOf(Area area, String areaId);
    }

    private final List<Grant> held;
    private final Ground ground;

    /** @param held the roles of whoever gives */
    public Delegation(List<Grant> held, Ground ground) {
        this.held = List.copyOf(held);
        this.ground = ground;
    }

    /** Whether this very role over this very area may be given, and taken away. */
    public boolean mayGive(Grant grant) {
        return held.stream().anyMatch(own -> mayGive(own, grant));
    }

    /** Whether the role may be given over some area of that kind. */
    public boolean mayGive(Role role, Area area) {
        return role.fits(area) && held.stream().anyMatch(own -> couldGive(own, role, area));
    }

    private boolean mayGive(Grant own, Grant given) {
        return couldGive(own, given.role(), given.area())
                && switch (own.role()) {
                    case MANAGER -> own.areaId().equals(given.areaId());
                    case COORDINATOR -> isWithin(own, given);
                    default -> true;
                };
    }

    private static boolean couldGive(Grant own, Role role, Area area) {
        return switch (own.role()) {
            case MANAGER -> IN_AN_ORGANISATION.contains(role) && area == Area.ORGANISATION;
            case COORDINATOR ->
                IN_THE_NETWORK.contains(role)
                        && switch (area) {
                            case ORGANISATION, COMMUNE -> true;
                            case EPCI -> own.area() != Area.COMMUNE;
                            case TERRITORY -> own.area() == Area.TERRITORY;
                            case INSTANCE -> false;
                        };
            case TECHNICIAN -> role == Role.TECHNICIAN || (role == Role.COORDINATOR && area == Area.TERRITORY);
            default -> false;
        };
    }

    /** Every commune of the one lies in the other; what lies nowhere known is within the whole territory only. */
    private boolean isWithin(Grant own, Grant given) {
        if (own.area() == Area.TERRITORY) {
            return true;
        }
        if (own.area() == given.area() && own.areaId().equals(given.areaId())) {
            return true;
        }
        Set<String> inner = ground.communesOf(given.area(), given.areaId());
        return !inner.isEmpty() && ground.communesOf(own.area(), own.areaId()).containsAll(inner);
    }
}
