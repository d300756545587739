package org.madang.journeys;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Takes a call from an empty form to its opening, as an officer does it. */
final class CallMaker {
    /** The first answer to the question about gender, as it is written in each language. */
    static final Map<String, String> WOMAN = Map.of("en", "Woman", "ko", "여성");

    private final Walker officer;

    CallMaker(Walker officer) {
        this.officer = officer;
    }

    /** Two questions of its own, {@code q1} a text and {@code q2} about gender; endorsements are needed; open from yesterday to tomorrow. */
    void make(String edition, String track, String slug) {
        var today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        officer.open("/editions/" + edition + "/calls")
                .fill("title-en", "Call for film-makers of four countries")
                .fill("title-ko", "네 나라 영화인 모집")
                .fill("slug", slug)
                .day("opens", today.minusDays(1))
                .day("closes", today.plusDays(1))
                .tick("tracks", track)
                .press("admission.announce.go")
                .sees("admission.notice.planned");
        String at = "/set-up/calls/" + slug;
        officer.open(at + "/questions/new?kind=TEXT")
                .fill("label-en", "Your last work")
                .fill("label-ko", "최근 작품")
                .press("admission.editing.save")
                .sees("admission.notice.edited");
        officer.open(at + "/questions/new?kind=CHOICE")
                .fill("label-en", "Gender")
                .fill("label-ko", "성별")
                .fill("new-1-en", WOMAN.get("en"))
                .fill("new-1-ko", WOMAN.get("ko"))
                .fill("new-2-en", "Man")
                .fill("new-2-ko", "남성")
                .tick("gender", "yes")
                .press("admission.editing.save")
                .sees("admission.notice.edited");
        officer.open(at + "/conditions").tick("languages", "en").press("admission.editing.save");
        officer.open(at + "/preview").seesText(officer.say("admission.draft.words"));
        officer.open(at + "/rehearsal")
                .fill("each", "5")
                .press("admission.rehearsal.go")
                .sees("admission.rehearsal.applicants", 20);
        officer.open(at).press("admission.editing.open").sees("admission.notice.opened");
        officer.open("/calls/" + slug).doesNotSee(officer.say("web.person.invented"));
    }
}
