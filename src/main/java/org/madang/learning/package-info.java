/**
 * What a track teaches: weeks with their highlights, lessons to read at one's own pace, assignments with their due
 * instant, and who has done which lesson. Also the course manager's way to write them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "database", "web", "identity", "media", "programmes", "cohorts", "schedule"})
package org.madang.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
