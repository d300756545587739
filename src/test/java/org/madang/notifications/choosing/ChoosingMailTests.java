package org.madang.notifications.choosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.notifications.Mail;
import org.madang.notifications.Outbox;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class ChoosingMailTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Pages pages;

    @Autowired
    private Cast cast;

    @Autowired
    private Db db;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    private PersonId sokha;
    private String link;

    @BeforeEach
    void somebodyWithNews() {
        sokha = cast.person("Chan Sokha", new Language("km"), "KH", "Asia/Phnom_Penh");
        assertThat(news("before")).isTrue();
        link = "/unsubscription/"
                + db.sql("select token from notifications_way_out where person_id = :person")
                        .param("person", sokha)
                        .one(String.class);
    }

    private boolean news(String occasion) {
        var mail = new Mail(
                "sokha@kf.test",
                sokha,
                new Language("km"),
                "News",
                "You need do nothing.",
                Mail.Kind.NEWS,
                occasion + "-" + sokha);
        return Boolean.TRUE.equals(transaction.execute(status -> outbox.enqueue(mail)));
    }

    private String state(String occasion) {
        return db.sql("select state from notifications_message where dedupe_key = :key")
                .param("key", occasion + "-" + sokha)
                .one(String.class);
    }

    private List<String> told() {
        return db.sql(
                        "select to_state from identity_audit where object = 'mail choice' and object_id = :person and actor = :person order by id")
                .param("person", sokha)
                .list(String.class);
    }

    private Document answer(MockHttpServletRequestBuilder request, int status) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString());
    }

    @Test
    void a_mail_program_switches_them_off_with_one_form_of_its_own_however_often() throws Exception {
        assertThat(answer(post(link).param("List-Unsubscribe", "One-Click"), 200)
                        .select("main")
                        .text())
                .contains("You get no more news of a call’s officers by mail.");
        assertThat(told()).containsExactly("UNWANTED NEWS");
        assertThat(state("before")).isEqualTo("RECALLED");
        assertThat(news("after")).isFalse();

        answer(post(link).param("List-Unsubscribe", "One-Click"), 200);
        byte[] parts = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n"
                .getBytes();
        answer(
                post(link)
                        .contentType("multipart/form-data; boundary=x")
                        .header("Content-Length", parts.length)
                        .content(parts),
                200);
        assertThat(told()).as("the first time counts").hasSize(1);
    }

    @Test
    void opening_the_link_changes_nothing_and_the_page_switches_off_and_on_again() throws Exception {
        Document asked = answer(get(link), 200);
        assertThat(asked.select("main").text())
                .contains("Do you want no more news", "Send me no more of these")
                .doesNotContain("Sokha");
        assertThat(told()).isEmpty();

        answer(post(link).param("here", "yes"), 303);
        assertThat(answer(get(link), 200).select("main").text())
                .contains("You get no more news", "Send them to me again");
        answer(post(link + "/end"), 403);
        answer(post(link + "/end").with(csrf()), 303);
        answer(post(link + "/end").with(csrf()), 303);
        assertThat(told()).containsExactly("UNWANTED NEWS", "WANTED NEWS");
        assertThat(news("again")).isTrue();
        assertThat(db.sql("select count(*) from notifications_way_out where person_id = :person")
                        .param("person", sokha)
                        .one(Long.class))
                .as("one link in every mail")
                .isOne();
    }

    @Test
    void the_page_is_said_in_the_language_of_the_mail_and_a_wrong_link_opens_nothing() throws Exception {
        assertThat(answer(get(link + "?lang=ko"), 200).select("main").text())
                .contains("모집 담당자의 소식을 메일로 그만 받으시겠습니까?", "이런 메일 그만 받기");
        for (String language : List.of("km", "lo"))
            assertThat(answer(get(link + "?lang=" + language), 200).select("main [lang=en]"))
                    .as(language)
                    .isEmpty();
        String other = "/unsubscription/" + UUID.randomUUID().toString().replace("-", "");
        answer(get(other), 404);
        answer(post(other).param("List-Unsubscribe", "One-Click"), 404);
    }

    @Test
    void under_me_one_page_says_what_always_comes_and_switches_off_the_rest() throws Exception {
        PersonId reader = cast.person("Kim Sora", Language.ENGLISH, "KR", "Asia/Seoul");
        assertThat(pages.open("/me", reader)
                        .select("a[href=/me/mail], a[href=/me/calendar]")
                        .eachText())
                .containsExactly("Mails to me", "My sessions in my own calendar");
        Document page = pages.open("/me/mail", reader);
        assertThat(page.select("main input[type=checkbox]").eachAttr("name")).containsExactly("NEWS");
        assertThat(page.select("input[name=NEWS]").hasAttr("checked")).isTrue();
        assertThat(page.select("section[aria-labelledby=always] li")).hasSize(5);
        assertThat(page.select("main").text())
                .contains("cannot be switched off", "a session that was moved or cancelled");

        pages.send("/me/mail", reader, 303);
        pages.send("/me/mail", reader, 303);
        assertThat(pages.open("/me/mail", reader).select("input[name=NEWS]").hasAttr("checked"))
                .isFalse();
        pages.send("/me/mail", reader, 303, "NEWS", "yes");
        assertThat(pages.open("/me/mail", reader).select("input[name=NEWS]").hasAttr("checked"))
                .isTrue();

        PersonId korean = cast.person("김소라", Language.KOREAN, "KR", "Asia/Seoul");
        assertThat(pages.open("/me/mail", korean).select("main").text())
                .contains("내가 끌 수 있는 메일", "언제나 오는 메일")
                .doesNotContain("⟦");
        assertThat(pages.open("/me/mail", sokha).select("main [lang=en]")).isEmpty();
    }
}
