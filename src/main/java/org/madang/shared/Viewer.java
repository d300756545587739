package org.madang.shared;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The signed-in person that a page is made for, with everything they have been granted. */
public record Viewer(
        PersonId id,
        String printName,
        Language nameLanguage,
        String callMe,
        Language language,
        ZoneId zone,
        boolean lowData,
        List<Grant> grants) {

    public Viewer {
        grants = List.copyOf(grants);
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean has(Role role, Scope thing) {
        return role == Role.SELF
                ? thing.people().contains(id.value())
                : grants.stream().anyMatch(grant -> grant.role() == role && grant.reaches(thing));
    }

    /** The scopes of one kind in which this person holds a role, for filtering a list in its query. */
    public Set<UUID> scopes(Role role, ScopeKind kind) {
        return grants.stream()
                .filter(grant -> grant.role() == role && grant.kind() == kind)
                .map(Grant::scope)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean onPlatform(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.kind() == ScopeKind.PLATFORM);
    }
}
