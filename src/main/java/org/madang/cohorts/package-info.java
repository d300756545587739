/**
 * Who takes part in what as what: enrolments in a track, the people who run it, and the teams that make something
 * together. Stands between programmes and everything that happens inside a track, so that those modules need not know
 * one another. Publishes the views {@code v_enrolment}, {@code v_team} and {@code v_team_member}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "database", "web", "tables", "identity", "institutions", "programmes"})
package org.madang.cohorts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
