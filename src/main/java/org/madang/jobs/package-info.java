/**
 * Work that outlives the request that asked for it: put down in the transaction that needs it, done by whichever node is
 * free, taken over when that node dies. A module contributes a {@link org.madang.jobs.Job} and enqueues it by name.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database"})
package org.madang.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
