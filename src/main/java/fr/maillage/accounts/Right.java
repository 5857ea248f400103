package fr.maillage.accounts;

import static fr.maillage.accounts.Role.ANIMATOR;
import static fr.maillage.accounts.Role.CLERK;
import static fr.maillage.accounts.Role.COORDINATOR;
import static fr.maillage.accounts.Role.HELPER;
import static fr.maillage.accounts.Role.MANAGER;
import static fr.maillage.accounts.Role.MODERATOR;
import static fr.maillage.accounts.Role.OBSERVER;
import static fr.maillage.accounts.Role.TECHNICIAN;

import fr.maillage.accounts.Role.Area;
import fr.maillage.platform.Permission;
import java.util.EnumSet;
import java.util.Set;

/**
 * The rights matrix: what can be done, and the roles that may. The only such table; {@code /gestion/roles} shows it and a
 * test walks every route with every role. The French of each is the message {@code accounts.right.<NAME>}.
 */
public enum Right implements Permission {
    /** Enter the back office, read its home, look after one’s own account. */
    ENTER(MANAGER, ANIMATOR, HELPER, CLERK, COORDINATOR, MODERATOR, OBSERVER, TECHNICIAN),

    READ_PLACES(MANAGER, ANIMATOR, HELPER, CLERK, COORDINATOR, MODERATOR, OBSERVER),
    EDIT_PLACES(MANAGER, ANIMATOR, CLERK, COORDINATOR, MODERATOR),
    ADD_PLACES(MANAGER, CLERK, COORDINATOR),
    REMOVE_PLACES(COORDINATOR),
    HANDLE_REPORTS(MANAGER, CLERK, COORDINATOR, MODERATOR),
    REVIEW_PROPOSALS(MANAGER, CLERK, COORDINATOR, MODERATOR),
    ASK_CONFIRMATIONS(CLERK, COORDINATOR, MODERATOR),
    READ_QUALITY(MANAGER, CLERK, COORDINATOR, MODERATOR, OBSERVER),
    READ_SOURCES(COORDINATOR, MODERATOR, OBSERVER, TECHNICIAN),
    EDIT_SOURCES(COORDINATOR, TECHNICIAN),
    MERGE_PLACES(COORDINATOR, MODERATOR),
    RUN_CAMPAIGNS(COORDINATOR),
    EDIT_VOCABULARY(COORDINATOR, MODERATOR),

    READ_AGENDA(MANAGER, ANIMATOR, HELPER, CLERK, COORDINATOR, MODERATOR, OBSERVER),
    EDIT_AGENDA(MANAGER, ANIMATOR, CLERK, COORDINATOR),
    EDIT_FEEDS(COORDINATOR),
    /** Sign somebody else up, and see those one signed up oneself. */
    REGISTER_PEOPLE(MANAGER, ANIMATOR, HELPER, CLERK, COORDINATOR),
    /** See who comes to a session, mark who came. */
    RUN_SESSIONS(MANAGER, ANIMATOR, COORDINATOR),
    READ_ATTENDANCE(MANAGER, ANIMATOR, CLERK, COORDINATOR, OBSERVER),
    PRINT_CATALOGUE(MANAGER, ANIMATOR, HELPER, CLERK, COORDINATOR, MODERATOR),

    READ_NEEDS(MANAGER, ANIMATOR, HELPER, CLERK, COORDINATOR, MODERATOR, OBSERVER),
    RAISE_NEEDS(MANAGER, ANIMATOR, HELPER, CLERK, COORDINATOR),
    /** Say what becomes of a need, join those that say the same. */
    ANSWER_NEEDS(COORDINATOR),
    READ_TOURS(MANAGER, ANIMATOR, HELPER, CLERK, COORDINATOR, OBSERVER),
    EDIT_TOURS(COORDINATOR),
    /** Say from the road where the bus is. A manager has it because they give the role of animator. */
    RUN_TOURS(MANAGER, ANIMATOR, COORDINATOR),
    LEND_THINGS(MANAGER, ANIMATOR, CLERK, COORDINATOR),
    READ_STEERING(MANAGER, CLERK, COORDINATOR, OBSERVER),

    READ_PEOPLE(MANAGER, COORDINATOR, TECHNICIAN),
    INVITE_PEOPLE(MANAGER, COORDINATOR, TECHNICIAN),
    READ_ROLES(MANAGER, ANIMATOR, HELPER, CLERK, COORDINATOR, MODERATOR, OBSERVER, TECHNICIAN),

    READ_MESSAGES(COORDINATOR, TECHNICIAN),
    SEND_MESSAGES(COORDINATOR, TECHNICIAN),
    MAKE_CALLS(COORDINATOR, MODERATOR),
    EDIT_TEMPLATES(COORDINATOR),

    EDIT_TERRITORY(COORDINATOR, TECHNICIAN),
    READ_REGISTER(MANAGER, CLERK, COORDINATOR, MODERATOR, OBSERVER, TECHNICIAN),
    ANSWER_PRIVACY_REQUESTS(COORDINATOR),
    READ_AUDIT(COORDINATOR, TECHNICIAN),
    READ_SYSTEM(COORDINATOR, TECHNICIAN);

    /**
     * What belongs to no commune and no organisation: held over the whole territory, or not at all. Whoever coordinates one
     * EPCI does not read the letters of the others.
     */
    private static final Set<Right> WHOLE = EnumSet.of(
            READ_SOURCES,
            EDIT_SOURCES,
            MERGE_PLACES,
            RUN_CAMPAIGNS,
            EDIT_VOCABULARY,
            EDIT_FEEDS,
            READ_MESSAGES,
            SEND_MESSAGES,
            MAKE_CALLS,
            EDIT_TEMPLATES,
            EDIT_TERRITORY,
            ANSWER_PRIVACY_REQUESTS,
            READ_AUDIT,
            READ_SYSTEM);

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
    private final Set<Role> roles;

    Right(Role first, Role... others) {
        roles = EnumSet.of(first, others);
    }

    /** Whether the role holds this right over its area; see {@link #isForTheWhole}. */
    public boolean isHeldBy(Role role) {
        return roles.contains(role);
    }

    /** Whether this role over this area holds the right over anything. */
    public boolean isHeldBy(Grant grant) {
        return roles.contains(grant.role())
                && (!isForTheWhole() || grant.area() == Area.TERRITORY || grant.area() == Area.INSTANCE);
    }

    /** Whether only a role over the whole territory, or the instance, holds it. */
    public boolean isForTheWhole() {
        return WHOLE.contains(this);
    }
}
