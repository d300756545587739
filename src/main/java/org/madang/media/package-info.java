/**
 * Files that people bring: stored by their content, known by what they are and never by what they claim to be, handed
 * out only to those whom the module that uses them lets read them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "identity"})
package org.madang.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
