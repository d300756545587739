package org.madang.programmes.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madang.shared.NotFound;
import org.madang.tables.StaffList;
import org.madang.web.Form;

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

    String path() {
        return "/set-up/lists/" + address;
    }

    /** The page on which what was chosen in the list is put away or taken back. */
    public String chosen() {
        return path() + "/chosen";
    }

    StaffList.Act act() {
        return StaffList.Act.many("programmes.lists.chosen", chosen());
    }

    /** The address of the list as somebody had narrowed and sorted it when they chose. */
    String narrowed(Form asked) {
        String query = Stream.of("q", "kind", "state", "country", "role", "shelf", "sort")
                .filter(asked::has)
                .map(key -> key + "=" + URLEncoder.encode(asked.value(key), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path() : path() + "?" + query;
    }

    /** Message key. */
    public String title() {
        return title;
    }
}
