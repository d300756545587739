/** The public face of what was made: a list to look through and one page for each published work. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "database", "web", "identity", "media", "institutions", "programmes", "works"})
package org.madang.showcase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
