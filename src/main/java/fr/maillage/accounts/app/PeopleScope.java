package fr.maillage.accounts.app;

import fr.maillage.accounts.PersonId;
import java.util.Set;

/**
 * Whom somebody may see: themselves, those they invited, and those who hold a role in one of these areas.
 *
 * @param everyone whether nobody is hidden
 * @param organisations identifiers
 * @param communes INSEE codes
 * @param epcis SIREN
 */
public record PeopleScope(
        PersonId self, boolean everyone, Set<String> organisations, Set<String> communes, Set<String> epcis) {

    /** The condition on {@code accounts.person p} that {@link Colleagues} puts after {@code where}. */
    static final String CONDITION = """
            (:everyone or p.id = :self
             or exists (select 1 from accounts.role_grant s where s.person_id = p.id
                        and (   (s.area = 'ORGANISATION' and s.area_id = any(:organisations))
                             or (s.area = 'COMMUNE' and s.area_id = any(:communes))
                             or (s.area = 'EPCI' and s.area_id = any(:epcis))))
             or exists (select 1 from accounts.invitation s where s.person_id = p.id and s.invited_by = :self))
            """;
}
