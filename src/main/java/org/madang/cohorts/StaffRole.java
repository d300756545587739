package org.madang.cohorts;

import org.madang.shared.Role;

/** What somebody does for a track that they do not take part in. */
public enum StaffRole {
    INSTRUCTOR(Role.INSTRUCTOR),
    COURSE_MANAGER(Role.COURSE_MANAGER);

    private final Role role;

    StaffRole(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }
}
