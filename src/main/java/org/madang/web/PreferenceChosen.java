package org.madang.web;

import org.jspecify.annotations.Nullable;
import org.madang.shared.Language;
import org.madang.shared.PersonId;

/** A signed-in person turned a switch in the page's frame; whoever keeps people remembers it. */
public record PreferenceChosen(
        PersonId person,
        @Nullable Language language,
        @Nullable Boolean lowData) {}
