package org.madang.works;

/** Whose a team's work is. */
public final class Makers {
    /**
     * A select of the members of the team of {@code work}: while it can still be changed, those who have not left the
     * track; once it is published everybody, since whoever is in it may take it down at once.
     */
    public static final String OF_TEAM = """
            (select member.person_id from v_team_member member
             where member.team_id = work.team_id
               and (work.state in ('PUBLISHED', 'WITHDRAWN')
                    or not exists (select 1 from v_enrolment gone
                                   where gone.person_id = member.person_id and gone.track_id = work.track_id
                                     and gone.state in ('DROPPED', 'DEFERRED'))))
            """;

    private Makers() {}
}
