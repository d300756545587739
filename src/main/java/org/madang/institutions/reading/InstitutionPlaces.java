package org.madang.institutions.reading;

import java.util.List;
import java.util.stream.Stream;
import org.madang.institutions.Institutions;
import org.madang.web.PublicPages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of institutions that are not put away, each in the languages of its name. */
@Component
@Order(20)
class InstitutionPlaces implements PublicPages {
    private final Institutions institutions;

    InstitutionPlaces(Institutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public List<Place> places() {
        return Stream.concat(
                        Stream.of(Place.of("/institutions")),
                        institutions.all().stream()
                                .map(one -> new Place(
                                        "/institutions/" + one.slug(),
                                        one.name().texts().keySet())))
                .toList();
    }
}
