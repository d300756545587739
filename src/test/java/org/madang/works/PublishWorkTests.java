package org.madang.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Multilingual;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class PublishWorkTests {
    @Autowired
    WorksWorld world;

    @Autowired
    PublishWork publish;

    @Autowired
    WithdrawWork withdraw;

    @Autowired
    Db db;

    @Test
    void only_an_approved_work_with_its_rights_declared_is_published_and_only_once() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.ready(place, author);
        String manifest = world.submitted(id, author);
        assertThat(publish.publish(id, Licence.CC_BY_4_0, true, place.manager()))
                .isEqualTo(new PublishWork.Outcome.NotApproved(WorkState.SUBMITTED));
        world.approve(place, id, manifest);
        assertThat(publish.publish(id, Licence.CC_BY_4_0, false, place.manager()))
                .isInstanceOf(PublishWork.Outcome.RightsNotDeclared.class);
        var published = world.published(id, place.manager());
        assertThat(published.publicNo()).matches("PW-LA-2021-\\d{3,}");
        assertThat(published.slug()).isEqualTo(published.publicNo().toLowerCase() + "-the-river-the-moon");
        assertThat(publish.publish(id, Licence.CC_BY_4_0, true, place.manager()))
                .isEqualTo(new PublishWork.Outcome.PublishedBefore(published.publicNo(), published.slug()));
        assertThat(db.sql("select licence from v_work where id = :id")
                        .param("id", id)
                        .one(String.class))
                .isEqualTo("CC_BY_4_0");
    }

    @Test
    void works_published_at_the_same_moment_get_numbers_that_follow_each_other() throws Exception {
        // A country of its own, so that no other test takes a number between.
        var place = world.place("BN", true);
        var author = world.participant(place);
        var approved = new ArrayList<WorkId>();
        for (int i = 0; i < 6; i++) approved.add(world.approved(place, author));
        int before = db.sql("select coalesce(max(last), 0) from works_number where country = 'BN'")
                .one(Integer.class);
        try (var hands = Executors.newFixedThreadPool(6)) {
            List<Callable<String>> tasks = approved.stream()
                    .<Callable<String>>map(
                            id -> () -> world.published(id, place.manager()).publicNo())
                    .toList();
            var numbers = new ArrayList<String>();
            for (var done : hands.invokeAll(tasks)) numbers.add(done.get());
            var expected = new ArrayList<String>();
            for (int i = 1; i <= 6; i++) expected.add("PW-BN-2021-%03d".formatted(before + i));
            assertThat(numbers).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void a_withdrawn_work_keeps_its_number() {
        var place = world.place("LA", true);
        var author = world.participant(place);
        WorkId id = world.approved(place, author);
        assertThat(withdraw.withdraw(id, "Because.", author)).isInstanceOf(WithdrawWork.Outcome.NotPublished.class);
        var published = world.published(id, place.manager());
        assertThat(withdraw.withdraw(id, " ", author)).isInstanceOf(WithdrawWork.Outcome.ReasonMissing.class);
        assertThat(withdraw.withdraw(id, "A dancer asked for it.", author))
                .isInstanceOf(WithdrawWork.Outcome.Withdrawn.class);
        assertThat(withdraw.withdraw(id, "Again.", author)).isInstanceOf(WithdrawWork.Outcome.Withdrawn.class);
        assertThat(db.sql("select public_no from v_work where id = :id and state = 'WITHDRAWN'")
                        .param("id", id)
                        .one(String.class))
                .isEqualTo(published.publicNo());
    }

    @Test
    void an_address_is_readable_and_never_too_long() {
        assertThat(PublishWork.slug("PW-LA-2021-003", Multilingual.of("en", "Où est la Lune? — A story")))
                .isEqualTo("pw-la-2021-003-ou-est-la-lune-a-story");
        assertThat(PublishWork.slug("PW-LA-2021-003", Multilingual.of("lo", "ແມ່ນ້ຳ")))
                .isEqualTo("pw-la-2021-003");
        assertThat(PublishWork.slug("PW-LA-2021-003", Multilingual.of("en", "word ".repeat(40)))
                        .length())
                .isLessThan(76);
    }
}
