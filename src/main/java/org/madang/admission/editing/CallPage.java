package org.madang.admission.editing;

import java.time.Instant;
import java.util.List;
import org.madang.admission.CallForm;
import org.madang.admission.Calls;
import org.madang.admission.Fields;
import org.madang.programmes.Edition;
import org.madang.web.Page;

/**
 * @param form the version that is being written, or else the one that is asked
 * @param working whether that version is still being written
 */
public record CallPage(
        Calls.Call call,
        Edition edition,
        List<Calls.TrackChoice> tracks,
        CallForm form,
        int version,
        boolean working,
        Instant now)
        implements Page {
    @Override
    public String template() {
        return "admission/editing/call.jte";
    }

    public String at() {
        return "/set-up/calls/" + call.slug();
    }

    public Fields fields() {
        return new Fields(call, tracks, form);
    }
}
