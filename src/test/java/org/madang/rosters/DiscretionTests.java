package org.madang.rosters;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackId;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What a list that is looked over shows of the records it meets, to whom, and who can read of it afterwards. */
@MadangTest
class DiscretionTests {
    private static final String HEAD = "Name,E-mail,Country,Grade,Citizenship,Birth year\n";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Db db;

    @Autowired
    private SampleEditions editions;

    private PersonId officer;
    private PersonId ofTrack;
    private String slug;
    private String mark;
    private PersonId known;

    @BeforeEach
    void somebody_who_came_by_a_list() throws Exception {
        officer = cast.secretariat();
        TrackId track = editions.track(editions.edition(editions.programme(officer), officer), officer);
        slug = db.sql("select slug from v_track where id = :id")
                .param("id", track)
                .one(String.class);
        ofTrack = cast.with(Role.SECRETARIAT, ScopeKind.TRACK, track.value());
        mark = UUID.randomUUID().toString().substring(0, 8);
        String list = bring(row("Known", "known", "KH", 1981), officer);
        submit(list, "/application", officer);
        known = db.sql("select id from identity_person where email = :email")
                .param("email", mail("known"))
                .one(PersonId.class);
    }

    private String mail(String name) {
        return name + mark + "@example.org";
    }

    private String row(String name, String mail, String citizenship, int born) {
        return HEAD + name + " " + mark + "," + mail(mail) + ",KH,expert," + citizenship + "," + born + "\n";
    }

    private Document page(String address, PersonId reader) throws Exception {
        return Jsoup.parse(mvc.perform(get(URI.create(address)).with(cast.as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private void submit(String address, String ending, PersonId by) throws Exception {
        Element form = page(address, by).select("form[action$=" + ending + "]").first();
        var request = post(form.attr("action")).with(cast.as(by)).with(csrf());
        for (Element field : form.select("input[name]:not([type=radio]):not([type=checkbox])"))
            request.param(field.attr("name"), field.val());
        for (Element field : form.select("select"))
            request.param(field.attr("name"), field.select("option[selected]").attr("value"));
        mvc.perform(request);
        await().atMost(30, SECONDS)
                .until(() -> page(address, by).select("[data-working]").isEmpty());
    }

    private String bring(String text, PersonId by) throws Exception {
        String address = mvc.perform(multipart("/imports")
                        .file(new MockMultipartFile(
                                "file", "list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                        .param("track", slug)
                        .with(cast.as(by))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        submit(address, "/columns", by);
        return address;
    }

    private List<String> looks(PersonId by) {
        return db.sql("select what from identity_view where person_id = :p and viewer = :by order by what")
                .param("p", known)
                .param("by", by)
                .list(String.class);
    }

    @Test
    void the_secretariat_of_the_platform_sees_what_stood_there_and_the_person_can_read_of_it() throws Exception {
        String list = bring(row("Known", "known", "LA", 1990), officer);
        assertThat(page(list, officer).text()).contains("1981 becomes 1990", "KH becomes LA");
        assertThat(looks(officer)).containsExactly("BIRTH_YEAR", "CITIZENSHIP");
    }

    @Test
    void an_officer_of_a_track_sees_what_the_own_list_says_and_not_what_stood_there() throws Exception {
        String list = bring(row("Known", "known", "LA", 1990), ofTrack);
        String text = page(list, ofTrack).text();
        assertThat(text).contains("becomes 1990", "becomes LA").doesNotContain("1981", "KH becomes");
        assertThat(looks(ofTrack)).isEmpty();
    }

    @Test
    void an_address_behind_a_question_is_shown_to_the_platform_alone_and_noted() throws Exception {
        String other = row("Known", "other", "KH", 1981);
        String asked = page(bring(other, ofTrack), ofTrack).text();
        assertThat(asked).contains("The same person: Known " + mark).doesNotContain(mail("known"));
        assertThat(looks(ofTrack)).isEmpty();
        String list = bring(other, officer);
        assertThat(page(list, officer).text()).contains(mail("known"));
        assertThat(looks(officer)).containsExactly("CONTACT");
    }
}
