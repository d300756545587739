package org.madang.works;

import org.madang.media.FileKind;

/** A slot of a type: what file it takes, and whether the work is incomplete without it. */
public record SlotRule(Slot slot, FileKind kind, boolean required) {
    static SlotRule needs(Slot slot, FileKind kind) {
        return new SlotRule(slot, kind, true);
    }

    static SlotRule takes(Slot slot, FileKind kind) {
        return new SlotRule(slot, kind, false);
    }
}
