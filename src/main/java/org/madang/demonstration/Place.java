package org.madang.demonstration;

import java.util.List;
import org.madang.programmes.TrackColour;

/** A track that next year’s call offers, with the institutions behind it. */
record Place(
        String slug,
        String field,
        String country,
        String zone,
        TrackColour colour,
        String partner,
        String operator,
        String coordinator,
        String english,
        String korean) {
    /** The tracks of next year, one for each country. */
    static List<Place> of(int year) {
        return List.of(
                new Place(
                        "film-cambodia-" + year,
                        "film",
                        "KH",
                        "Asia/Phnom_Penh",
                        TrackColour.RED,
                        "cambodia-film-commission",
                        "busan-foundation-for-international-cooperation",
                        "pc01",
                        "First features from Cambodia",
                        "캄보디아 첫 장편"),
                new Place(
                        "books-laos-" + year,
                        "publishing",
                        "LA",
                        "Asia/Vientiane",
                        TrackColour.YELLOW,
                        "national-university-of-laos",
                        "education-development-cooperation-network",
                        "pc02",
                        "Picture books for two languages",
                        "두 언어 그림책"),
                new Place(
                        "stage-philippines-" + year,
                        "performing-arts",
                        "PH",
                        "Asia/Manila",
                        TrackColour.GREEN,
                        "ast-stage-play-productions",
                        "jatury-troupe",
                        "pc03",
                        "Stages over the sea",
                        "바다를 건너는 무대"),
                new Place(
                        "dance-india-" + year,
                        "performing-arts",
                        "IN",
                        "Asia/Kolkata",
                        TrackColour.PLUM,
                        "attakkalari-centre-for-movement-arts",
                        "international-dance-council-korea",
                        "pc04",
                        "Dance for the lens",
                        "렌즈를 위한 춤"));
    }
}
