package org.madang.rosters;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.identity.KnownPeople;
import org.madang.identity.merging.MergePeople;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A list knows a person by what each of the records was known by that became one. */
@MadangTest
class MergedImportTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    KnownPeople known;

    @Autowired
    MergePeople mergePeople;

    private PersonId officer;
    private RequestPostProcessor as;
    private String mark;

    @BeforeEach
    void anOfficer() {
        officer = cast.secretariat();
        as = cast.as(officer);
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    private String mail(String name) {
        return name + mark + "@example.org";
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(URI.create(address)).with(as))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private void submit(String address, String ending) throws Exception {
        Element form = page(address).select("form[action$=" + ending + "]").first();
        var request = post(form.attr("action")).with(as).with(csrf());
        for (Element field : form.select("input[name]:not([type=radio]):not([type=checkbox])"))
            request.param(field.attr("name"), field.val());
        for (Element field : form.select("select"))
            request.param(field.attr("name"), field.select("option[selected]").attr("value"));
        mvc.perform(request).andExpect(status().isSeeOther());
        await().atMost(30, SECONDS)
                .until(() -> page(address).select("[data-working]").isEmpty());
    }

    private String bring(String text) throws Exception {
        String address = mvc.perform(multipart("/imports")
                        .file(new MockMultipartFile("file", "list.csv", null, text.getBytes(StandardCharsets.UTF_8)))
                        .with(as)
                        .with(csrf()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        submit(address, "/columns");
        return address;
    }

    private PersonId at(String email) {
        return db.sql("select id from identity_person where email = :email")
                .param("email", email)
                .one(PersonId.class);
    }

    private void merge(PersonId kept, PersonId gone) {
        assertThat(mergePeople.merge(kept, gone, Set.of(), "The same passport.", cast.viewer(officer)))
                .isInstanceOf(MergePeople.Outcome.Merged.class);
    }

    @Test
    void the_list_that_made_two_records_of_one_person_has_nothing_to_do_once_they_are_one() throws Exception {
        String text = "Name,E-mail,Country,External number\n"
                + "Sok Dara " + mark + "," + mail("first") + ",KH,A" + mark + "\n"
                + "Sok Darra " + mark + "," + mail("second") + ",KH,B" + mark + "\n"
                + "Sok D. " + mark + "," + mail("third") + ",KH,C" + mark + "\n";
        submit(bring(text), "/application");
        PersonId first = at(mail("first"));
        PersonId second = at(mail("second"));
        PersonId third = at(mail("third"));
        merge(second, third);
        merge(first, second);

        String again = bring(text);
        assertThat(page(again).select(".verdicts").text())
                .contains("3 rows as they are")
                .doesNotContain("new", "change", "wrong", "question");
        assertThat(db.sql("select print_name from identity_person where id = :id")
                        .param("id", first)
                        .one(String.class))
                .as("what the merger left standing is not replaced by the row of the record that went")
                .isEqualTo("Sok Dara " + mark);
    }

    @Test
    void a_record_that_was_taken_in_is_found_as_the_one_that_counts_and_never_itself() {
        PersonId kept = cast.person("Keo " + mark);
        PersonId gone = cast.person("Keo " + mark);
        PersonId left = cast.person("Keo " + mark);
        db.sql("update identity_person set left_at = now(), email = null where id = :id")
                .param("id", left)
                .update();
        merge(kept, gone);
        assertThat(known.find(List.of(), List.of(), List.of(gone, left)))
                .extracting(KnownPeople.Known::id)
                .containsExactly(kept);
        assertThat(known.alike(List.of("KEO " + mark), List.of("KR")))
                .extracting(KnownPeople.Known::id)
                .containsExactly(kept);
    }
}
