package org.madang.demonstration;

import java.time.LocalDate;
import org.madang.admission.CallId;
import org.madang.admission.SetCondition;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** What the places of the open call depend on. */
@Component
class OfferConditions {
    private final SetCondition setCondition;

    OfferConditions(SetCondition setCondition) {
        this.setCondition = setCondition;
    }

    /** Everybody brings a letter of their employer; one of them was to be spoken with by yesterday. */
    void put(Story story, CallId call, LocalDate today, PersonId officer) {
        story.at(today.minusDays(2).atTime(10, 0).atZone(Story.SEOUL).toInstant());
        Story.expect(
                SetCondition.Outcome.Set.class,
                setCondition.set(
                        call,
                        SetCondition.Whom.ALL,
                        Multilingual.of(
                                "en",
                                "A letter in which your employer agrees to your absence during the sessions.",
                                "ko",
                                "수업 시간에 자리를 비우는 데 동의한다는 소속 기관의 확인서.",
                                "km",
                                "លិខិតដែលនិយោជករបស់អ្នកយល់ព្រមឱ្យអ្នកអវត្តមានក្នុងម៉ោងរៀន។",
                                "lo",
                                "ໜັງສືທີ່ນາຍຈ້າງຂອງທ່ານເຫັນດີໃຫ້ທ່ານບໍ່ຢູ່ໃນເວລາຮຽນ."),
                        today.plusWeeks(3),
                        officer));
        Story.expect(
                SetCondition.Outcome.Set.class,
                setCondition.set(
                        call,
                        new SetCondition.Whom(null, story.submitted(call, story.person("ap09"))),
                        Multilingual.of(
                                "en",
                                "A short talk with us in English.",
                                "ko",
                                "영어로 나누는 짧은 면담.",
                                "km",
                                "ការសន្ទនាខ្លីជាមួយយើងជាភាសាអង់គ្លេស។",
                                "lo",
                                "ການສົນທະນາສັ້ນໆກັບພວກເຮົາເປັນພາສາອັງກິດ."),
                        today.minusDays(1),
                        officer));
    }
}
