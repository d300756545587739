package org.madang.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.admission.CallForm;
import org.madang.admission.Eligibility;
import org.madang.admission.Fields;
import org.madang.admission.Question;
import org.madang.media.FileKind;
import org.madang.shared.Multilingual;

/** What next year's call asks: every kind of question, in the four languages of the pages. */
final class OpenCallForm {
    private static final Set<String> LANGUAGES = Set.of("en", "ko", "km", "lo");

    private OpenCallForm() {}

    static CallForm of(LocalDate firstDay) {
        var who = new Eligibility(
                new Eligibility.Age(25, 45, firstDay),
                5,
                List.of("KH", "LA", "PH", "IN"),
                List.of(),
                List.of("en", "ko"));
        return CallForm.of(questions())
                .with(who)
                .with(
                        new CallForm.Group(
                                "work",
                                say("Your work", "작업 이력", "ស្នាដៃរបស់អ្នក", "ຜົນງານຂອງທ່ານ"),
                                say(
                                        "So that the reviewers know what you come from. There is no right answer.",
                                        "심사위원이 지원자의 배경을 알기 위한 질문입니다. 정답은 없습니다.",
                                        "ដើម្បីឱ្យអ្នកពិនិត្យដឹងពីប្រវត្តិរបស់អ្នក។ គ្មានចម្លើយត្រូវ ឬខុសទេ។",
                                        "ເພື່ອໃຫ້ຜູ້ພິຈາລະນາຮູ້ຈັກທ່ານ. ບໍ່ມີຄຳຕອບຖືກ ຫຼື ຜິດ.")),
                        new CallForm.Group(
                                "promise",
                                say("Your word", "약속", "ពាក្យសន្យារបស់អ្នក", "ຄຳໝັ້ນສັນຍາຂອງທ່ານ"),
                                Multilingual.EMPTY));
    }

    private static List<Question> questions() {
        var shown = new Question.Asked(List.of(), "shown", "yes");
        return List.of(
                gender(),
                Question.choice(
                                "shown",
                                say(
                                        "Has a work of yours been shown or published?",
                                        "발표하거나 출판한 작품이 있습니까?",
                                        "តើស្នាដៃរបស់អ្នកធ្លាប់បានបង្ហាញ ឬបោះពុម្ពទេ?",
                                        "ຜົນງານຂອງທ່ານເຄີຍສະແດງ ຫຼື ພິມເຜີຍແຜ່ບໍ່?"),
                                true,
                                List.of(
                                        new Question.Option("yes", say("Yes", "예", "បាទ/ចាស", "ແມ່ນ")),
                                        new Question.Option("no", say("Not yet", "아직 없습니다", "មិនទាន់ទេ", "ຍັງບໍ່ທັນ"))))
                        .in("work"),
                Question.number(
                                "works",
                                say("How many works?", "몇 편입니까?", "ប៉ុន្មានស្នាដៃ?", "ຈັກຜົນງານ?"),
                                true,
                                1L,
                                500L)
                        .askedOf(shown)
                        .in("work"),
                Question.date(
                                "last-shown",
                                say(
                                        "When was the last one shown or published?",
                                        "가장 최근에 발표하거나 출판한 때는 언제입니까?",
                                        "ស្នាដៃចុងក្រោយបានបង្ហាញ ឬបោះពុម្ពនៅពេលណា?",
                                        "ຜົນງານຫຼ້າສຸດສະແດງ ຫຼື ພິມເຜີຍແຜ່ເມື່ອໃດ?"),
                                true)
                        .askedOf(shown)
                        .in("work"),
                Question.text(
                                "scripts",
                                say(
                                        "In which languages of India do you work?",
                                        "인도의 어느 언어로 작업합니까?",
                                        "អ្នកធ្វើការជាភាសាឥណ្ឌាអ្វីខ្លះ?",
                                        "ທ່ານເຮັດວຽກເປັນພາສາອິນເດຍໃດແດ່?"),
                                120,
                                true)
                        .askedOf(new Question.Asked(List.of("IN"), null, null))
                        .in("work"),
                Question.file(
                                "sample",
                                say("A sample of your work", "작품 견본", "គំរូស្នាដៃរបស់អ្នក", "ຕົວຢ່າງຜົນງານຂອງທ່ານ"),
                                false,
                                FileKind.DOCUMENT,
                                10)
                        .explained(say(
                                "A few pages are enough.",
                                "몇 쪽이면 충분합니다.",
                                "ពីរបីទំព័រគឺគ្រប់គ្រាន់។",
                                "ສອງສາມໜ້າກໍພໍ."))
                        .in("work"),
                Question.declaration(
                                "attend",
                                say("I promise this", "약속합니다", "ខ្ញុំសន្យា", "ຂ້ອຍສັນຍາ"),
                                say(
                                        "If I am selected I take part in at least 80 % of the course, from the first week to the last, and finish the common work with my group.",
                                        "선발되면 첫 주부터 마지막 주까지 과정의 80% 이상에 참가하고, 조별 공동 작업을 마치겠습니다.",
                                        "បើខ្ញុំត្រូវបានជ្រើសរើស ខ្ញុំចូលរួមយ៉ាងតិច 80 % នៃវគ្គសិក្សា ពីសប្ដាហ៍ដំបូងដល់ចុងក្រោយ ហើយបញ្ចប់ស្នាដៃរួមជាមួយក្រុមរបស់ខ្ញុំ។",
                                        "ຖ້າຂ້ອຍຖືກຄັດເລືອກ ຂ້ອຍຈະເຂົ້າຮ່ວມຢ່າງໜ້ອຍ 80 % ຂອງຫຼັກສູດ ແຕ່ອາທິດທຳອິດຫາອາທິດສຸດທ້າຍ ແລະ ເຮັດຜົນງານຮ່ວມກັບກຸ່ມໃຫ້ສຳເລັດ."))
                        .in("promise"));
    }

    /** Asked, because seats may be guaranteed and people are counted by it, and never required. */
    private static Question gender() {
        return Question.choice(
                        "gender",
                        say("Gender", "성별", "ភេទ", "ເພດ"),
                        false,
                        List.of(
                                new Question.Option("woman", say("Woman", "여성", "ស្រី", "ຍິງ")),
                                new Question.Option("man", say("Man", "남성", "ប្រុស", "ຊາຍ")),
                                new Question.Option("another", say("Another", "기타", "ផ្សេងទៀត", "ອື່ນໆ"))))
                .askingGender(true);
    }

    /** What an invented applicant says; whoever is younger in the trade has not shown anything yet. */
    static void answer(Map<String, String> answers, String country, String language, int years, LocalDate firstDay) {
        var age = new Eligibility.Age(25, 45, firstDay);
        answers.put(
                Fields.AGE,
                age.answer(firstDay.minusYears(20 + 4L * (years % 8)).minusDays(100)));
        answers.put(Fields.YEARS, String.valueOf(years));
        answers.put(Fields.LANGUAGES, "en");
        answers.put("q-shown", years > 5 ? "yes" : "no");
        if (years > 5) {
            answers.put("q-works", String.valueOf(years));
            answers.put("q-last-shown", "2025-%d-%d".formatted(1 + years % 12, 3 + years));
        }
        if (country.equals("IN")) answers.put("q-scripts", "ಕನ್ನಡ, हिन्दी");
        answers.put("q-attend", LANGUAGES.contains(language) ? language : "en");
    }

    private static Multilingual say(String english, String korean, String khmer, String lao) {
        return Multilingual.of("en", english, "ko", korean, "km", khmer, "lo", lao);
    }
}
