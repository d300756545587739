package org.madang.web;

import org.jspecify.annotations.Nullable;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;

/** The one decision: may this person do this to that? Identity answers. */
public interface Gate {
    boolean may(@Nullable Viewer viewer, Action action, Scope thing);

    /** Whether the viewer may do it anywhere: enough for what its query filters, and for whether to offer it at all. */
    boolean somewhere(@Nullable Viewer viewer, Action action);
}
