package org.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.Language;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Links that open something without signing in are named as secrets of their mails, so nobody but the addressee reads them. */
@MadangTest
class LinksForOneReaderTests {
    private static final Pattern SECRET = Pattern.compile("/(?:endorsements|nominations)/[A-Za-z0-9_-]{32}");

    @Autowired
    SampleAdmission sample;

    @Autowired
    Db db;

    @Autowired
    AskForEndorsement ask;

    @Autowired
    NominatePeople nominate;

    @AfterEach
    void backToThePresent() {
        sample.comeBack();
    }

    private record Text(String whole, String shown) {}

    private void isForTheAddressee(String occasion) {
        Text text = db.sql("""
                        select body_text as whole, notifications_without(body_text, secrets) as shown
                        from notifications_message where dedupe_key like :occasion order by created_at desc limit 1
                        """).param("occasion", occasion).one(Text.class);
        assertThat(text.whole()).containsPattern(SECRET);
        assertThat(text.shown()).doesNotContainPattern(SECRET).contains("Madang");
    }

    @Test
    void the_link_to_endorse_somebody_and_the_link_of_somebody_who_was_named() {
        var set = sample.open(true, 10);
        var person = sample.applicant("Sok Dara");
        ask.ask(sample.submitted(set, person), set.partner(), set.officer());
        isForTheAddressee("endorsement-link-%");
        var named = new NominatePeople.Named(
                "Chan Bopha", "Chan Bopha", "bopha@kf.test", Language.ENGLISH, set.track(), 1, "letter");
        nominate.nominate(set.call(), set.partner(), List.of(named), set.coordinator());
        isForTheAddressee("nominee-%");
    }
}
