/**
 * The words that every module speaks: ids, countries, languages, texts in several languages, roles and scopes.
 * Needs no Spring and no database.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.madang.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
