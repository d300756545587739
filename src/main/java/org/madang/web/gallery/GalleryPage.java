package org.madang.web.gallery;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.madang.shared.Multilingual;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Page;
import org.madang.web.Screen;
import org.madang.web.Step;

/** Samples that stand still, so that two pictures of this page can be compared. */
public record GalleryPage() implements Page {
    /** Names in their own scripts; all of them invented. */
    public record Sample(String name, String lang, String latin, String country) {}

    public static final List<String> COLOURS =
            List.of("paper", "surface", "ink", "action", "red", "yellow", "green", "plum");
    public static final List<String> PILLS = List.of("draft", "wait", "now", "ok", "warn", "stop", "closed");
    public static final List<String> NOTICES = List.of("info", "ok", "warning", "error");
    public static final List<String> SECTIONS = List.of(
            "type",
            "colours",
            "buttons",
            "fields",
            "next",
            "status",
            "people",
            "time",
            "seats",
            "roll",
            "queues",
            "steps",
            "languages",
            "tables",
            "works",
            "notices");
    public static final List<List<String>> ROLL = List.of(
            List.of("present", "present", "late", "present", "partial", "present"),
            List.of("present", "absent", "caught_up", "present", "excused", "technical"),
            List.of("not_expected", "present", "present", "present", "present", "late"));

    public Instant session() {
        return Instant.parse("2026-11-24T05:00:00Z");
    }

    public Instant waiting() {
        return Instant.parse("2026-11-20T02:00:00Z");
    }

    public ZoneId seoul() {
        return ZoneId.of("Asia/Seoul");
    }

    public Form wrong() {
        return Form.empty()
                .with("title", "Nightboat")
                .with("mail", "sokha@")
                .with("grade", "")
                .error("mail", "web.form.email")
                .error("grade", "web.form.choice")
                .error("born", "web.form.date");
    }

    public Form filled() {
        return Form.empty()
                .with("about", "River, memory, sound")
                .with("country", "KH")
                .with("rules", "yes");
    }

    public List<Sample> people() {
        return List.of(
                new Sample("សុខា ចាន់", "km", "Sokha Chan", "KH"),
                new Sample("ບຸນມີ ແສງດາລາ", "lo", "Bounmy Sengdara", "LA"),
                new Sample("ಅನನ್ಯಾ ರಾವ್", "kn", "Ananya Rao", "IN"),
                new Sample("Luzviminda", "fil", "Luzviminda", "PH"),
                new Sample("김하늘", "ko", "Kim Haneul", "KR"));
    }

    public List<Choice> grades(Screen s) {
        return List.of(
                Choice.of("manager", s.t("web.gallery.grade.manager")).explained(s.t("web.gallery.grade.manager.hint")),
                Choice.of("regular", s.t("web.gallery.grade.regular")),
                Choice.of("expert", s.t("web.gallery.grade.expert")));
    }

    public List<Choice> countries(Screen s) {
        return people().stream()
                .map(person -> Choice.of(person.country(), s.t("web.gallery.country." + person.country())))
                .toList();
    }

    public List<Step> steps(Screen s) {
        return List.of(
                Step.of(s.t("web.gallery.step.you"), Step.State.DONE).at("#steps"),
                Step.of(s.t("web.gallery.step.work"), Step.State.WRONG)
                        .at("#steps")
                        .saying(s.t("web.form.required")),
                Step.of(s.t("web.gallery.step.why"), Step.State.CURRENT).saying(s.t("web.gallery.step.why.hint")),
                Step.of(s.t("web.gallery.step.check"), Step.State.AHEAD));
    }

    /** One sentence in every script whose leading the styles set. */
    public Multilingual courtyard() {
        return Multilingual.of(
                "en", "The courtyard is where people learn, perform and meet.",
                "ko", "마당은 함께 배우고 공연하고 만나는 곳입니다.",
                "km", "ទីធ្លាគឺជាកន្លែងដែលមនុស្សរៀន សម្តែង និងជួបគ្នា។",
                "lo", "ເດີ່ນບ້ານແມ່ນບ່ອນທີ່ຜູ້ຄົນຮຽນຮູ້ ສະແດງ ແລະ ພົບປະກັນ.",
                "th", "ลานบ้านคือที่ซึ่งผู้คนเรียนรู้ แสดง และพบกัน",
                "my", "ဝင်းသည် လူများ သင်ယူ၊ ဖျော်ဖြေ၊ တွေ့ဆုံရာ နေရာဖြစ်သည်။",
                "hi", "आँगन वह जगह है जहाँ लोग सीखते, प्रस्तुति देते और मिलते हैं।",
                "kn", "ಅಂಗಳವು ಜನರು ಕಲಿಯುವ, ಪ್ರದರ್ಶಿಸುವ ಮತ್ತು ಭೇಟಿಯಾಗುವ ಸ್ಥಳ.",
                "vi", "Sân nhà là nơi mọi người học, biểu diễn và gặp gỡ.",
                "fil", "Ang bakuran ay kung saan natututo, nagtatanghal at nagkikita ang mga tao.");
    }

    public List<Multilingual> study() {
        return List.of(
                Multilingual.of(
                        "en",
                        "Three provincial cinemas reopened in 2019. Each shows two Khmer films a week and keeps a third of its seats for schools.",
                        "ko",
                        "2019년에 지역 영화관 세 곳이 다시 문을 열었습니다. 영화관마다 매주 크메르 영화 두 편을 상영하고 좌석의 3분의 1을 학교에 배정합니다."),
                Multilingual.of(
                        "en",
                        "What is missing is people who can read a budget and a script on the same day.",
                        "ko",
                        "부족한 것은 예산서와 시나리오를 같은 날 함께 읽을 수 있는 사람입니다."));
    }

    @Override
    public String template() {
        return "web/gallery/gallery.jte";
    }
}
