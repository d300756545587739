package org.madang.demonstration;

import java.util.List;
import org.madang.programmes.Grade;
import org.madang.programmes.TrackColour;

/**
 * A course that is in its fifth week today.
 *
 * @param weeks the track of {@code weeks.tsv} whose plan is taken over
 * @param country codes between commas
 * @param partner slug, or empty
 * @param hour local hour at which it meets
 */
record RunningTrack(
        String slug,
        String weeks,
        String field,
        String country,
        String zone,
        String language,
        TrackColour colour,
        String partner,
        String operator,
        String manager,
        String instructor,
        List<String> people,
        Grade grade,
        String english,
        String korean,
        String hour) {

    static List<RunningTrack> all(int year) {
        return List.of(
                new RunningTrack(
                        "film-cambodia-" + year,
                        "film-business-cambodia-2021",
                        "film",
                        "KH",
                        "Asia/Phnom_Penh",
                        "km",
                        TrackColour.RED,
                        "cambodia-film-commission",
                        "busan-foundation-for-international-cooperation",
                        "kr02",
                        "kr09",
                        Story.keys("kc", 1, 8),
                        Grade.EXPERT,
                        "Cambodian stories for the world",
                        "세계로 가는 캄보디아 이야기",
                        "13:00"),
                new RunningTrack(
                        "books-laos-" + year,
                        "ict-publishing-laos-2021",
                        "publishing",
                        "LA",
                        "Asia/Vientiane",
                        "lo",
                        TrackColour.YELLOW,
                        "national-university-of-laos",
                        "education-development-cooperation-network",
                        "kr03",
                        "kr11",
                        Story.keys("lc", 1, 6),
                        Grade.EXPERT,
                        "Books that open on a phone",
                        "휴대전화로 펼치는 책",
                        "13:30"),
                new RunningTrack(
                        "administration-" + year,
                        "administration-plan",
                        "cultural-administration",
                        "ID,KH,LA,MY,TH,VN",
                        "Asia/Seoul",
                        "en",
                        TrackColour.INDIGO,
                        "",
                        "kofice",
                        "kr06",
                        "kr10",
                        Story.keys("ac", 1, 6),
                        Grade.REGULAR,
                        "Policy for people who make culture",
                        "문화를 만드는 사람을 위한 정책",
                        "16:00"));
    }
}
