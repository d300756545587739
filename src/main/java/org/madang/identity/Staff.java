package org.madang.identity;

import java.util.EnumSet;
import java.util.Set;
import org.madang.shared.Role;

/** The roles that see or decide about others: their accounts are guarded more closely. */
public final class Staff {
    public static final Set<Role> ROLES = Set.copyOf(EnumSet.of(
            Role.SECRETARIAT, Role.OPERATOR, Role.COURSE_MANAGER, Role.PARTNER_COORDINATOR, Role.COUNTRY_DELEGATE));

    private Staff() {}
}
