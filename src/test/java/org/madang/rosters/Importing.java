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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.madang.database.Db;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Somebody who imports lists by the pages, as a browser would.
 *
 * @param slug of the track into which they import
 * @param mark in all addresses of the lists, so that these people are told from those of other tests
 */
record Importing(MockMvc mvc, Db db, RequestPostProcessor as, String slug, String mark) {
    String mail(String name) {
        return name + mark + "@example.org";
    }

    String bring(String text, boolean inTrack) throws Exception {
        var request = multipart("/imports")
                .file(new MockMultipartFile("file", "list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        if (inTrack) request.param("track", slug);
        String address = mvc.perform(request.with(as).with(csrf()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        submit(address, "/columns", Map.of());
        return settled(address);
    }

    /** Sends a form of the page as it stands, but for some fields. */
    Document submit(String address, String ending, Map<String, String> changed) throws Exception {
        Document page = page(address);
        Element form = page.select("form[action$=" + ending + "]").first();
        assertThat(form).as(ending + " on " + page.text()).isNotNull();
        var request = post(form.attr("action")).with(as).with(csrf());
        var fields = new LinkedHashMap<String, String>();
        for (Element field : form.select("input[name]:not([type=radio]):not([type=checkbox]), select"))
            fields.put(
                    field.attr("name"),
                    field.tagName().equals("select")
                            ? field.select("option[selected]").attr("value")
                            : field.val());
        fields.putAll(changed);
        fields.forEach(request::param);
        var response = mvc.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).isIn(200, 303, 422);
        return response.getStatus() == 303
                ? page(address)
                : Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    Document page(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(URI.create(address)).with(as))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    String settled(String address) {
        await().atMost(30, SECONDS)
                .until(() -> page(address).select("[data-working]").isEmpty());
        return address;
    }

    String apply(String address, Map<String, String> more) throws Exception {
        submit(address, "/application", more);
        return settled(address);
    }

    String state(String address) {
        return db.sql("select state from rosters_import where id = :id")
                .param("id", ImportId.of(address.substring(address.lastIndexOf('/') + 1)))
                .one(String.class);
    }

    String undo(String address) throws Exception {
        submit(address, "/undoing", Map.of());
        return settled(address);
    }

    List<String> people() {
        return db.sql("select print_name from v_person where email like :mark order by email")
                .param("mark", "%" + mark + "@example.org")
                .list(String.class);
    }

    String two() {
        return "Name,E-mail,Country,Grade,External number\n김하나" + mark + "," + mail("a") + ",대한민국,전문가,X" + mark + "\n"
                + "Sok " + mark + "," + mail("b") + ",KH,manager,\n";
    }
}
