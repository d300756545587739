package org.madang.shared;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person that a page is made for, with everything they have been granted.
 *
 * @param acting who sits at the keyboard when that is somebody else, who acts for this person; their language and clock
 *     are the reader's
 */
public record Viewer(
        PersonId id,
        String printName,
        Language nameLanguage,
        String callMe,
        Language language,
        ZoneId zone,
        boolean lowData,
        List<Grant> grants,
        @Nullable Acting acting) {

    /**
     * Somebody who acts for another.
     *
     * @param actions the names of the actions they were given
     */
    public record Acting(PersonId assistant, Set<String> actions) {}

    public Viewer {
        grants = List.copyOf(grants);
    }

    /** Whoever sits at the keyboard. */
    public PersonId inPerson() {
        return acting == null ? id : acting.assistant();
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
