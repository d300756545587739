package org.madang.admission;

import java.util.Set;
import java.util.UUID;
import org.madang.institutions.InstitutionId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;

/**
 * The institutions a viewer may speak for in an admission.
 *
 * @param partners for the applicants of the tracks that they are partners of, in their own country
 * @param delegations for all applicants of their country
 */
public record Voice(Set<UUID> partners, Set<UUID> delegations) {
    public static Voice of(Viewer viewer) {
        return new Voice(
                viewer.scopes(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION),
                viewer.scopes(Role.COUNTRY_DELEGATE, ScopeKind.INSTITUTION));
    }

    public boolean speaksFor(InstitutionId institution) {
        return partners.contains(institution.value()) || delegations.contains(institution.value());
    }

    public boolean isEmpty() {
        return partners.isEmpty() && delegations.isEmpty();
    }
}
