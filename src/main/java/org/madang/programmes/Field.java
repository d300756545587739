package org.madang.programmes;

import org.madang.shared.Multilingual;

/**
 * A field of culture that tracks teach, such as film or publishing.
 *
 * @param slug its address, which never changes: tracks name it
 * @param archived no new track is offered it; the tracks that teach it keep it
 */
public record Field(
        FieldId id, String slug, Multilingual name, FieldIcon icon, int position, int version, boolean archived) {
    public FieldPlan plan() {
        return new FieldPlan(name, icon, position);
    }
}
