package org.madang.admission;

import java.util.UUID;
import org.madang.shared.Transition;

/** What happened to an application, or to something that it has one of. */
interface OfApplication extends Transition {
    ApplicationId application();

    @Override
    default String object() {
        return "application";
    }

    @Override
    default UUID objectId() {
        return application().value();
    }
}
