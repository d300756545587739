package org.madang.web;

import org.jspecify.annotations.Nullable;
import org.madang.shared.Viewer;

/** Whether an address of ours would open, by the same rule that stands before its handler; for links made of data. */
public interface Ways {
    /** @param address path of a page, with or without what follows {@code ?} or {@code #} */
    boolean open(@Nullable Viewer viewer, String address);
}
