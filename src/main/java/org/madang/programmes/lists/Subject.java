package org.madang.programmes.lists;

import java.util.Arrays;
import org.madang.shared.NotFound;

/** What there are lists of. */
public enum Subject {
    PROGRAMMES("programmes", "programmes.list.title"),
    EDITIONS("editions", "programmes.lists.editions"),
    TRACKS("tracks", "programmes.setup.tracks"),
    INSTITUTIONS("institutions", "programmes.setup.institutions");

    private final String address;
    private final String title;

    Subject(String address, String title) {
        this.address = address;
        this.title = title;
    }

    static Subject of(String address) {
        return Arrays.stream(values())
                .filter(subject -> subject.address.equals(address))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public String address() {
        return address;
    }

    /** Message key. */
    public String title() {
        return title;
    }
}
