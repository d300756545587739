package org.madang.web;

import java.util.Optional;
import org.madang.shared.Scope;

/** Tells where the things of one kind stand, so that grants can be held against them. */
public interface ScopeFinder {
    /** The name of the path variable, such as {@code session}. */
    String kind();

    /** @return empty when there is no such thing, which is answered with 404 */
    Optional<Scope> find(String idOrSlug);
}
