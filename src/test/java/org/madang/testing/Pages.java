package org.madang.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.madang.shared.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;

/** Pages as somebody reads and sends them. */
@Component
public class Pages {
    private final ObjectProvider<MockMvc> mvc;
    private final Cast cast;

    Pages(ObjectProvider<MockMvc> mvc, Cast cast) {
        this.mvc = mvc;
        this.cast = cast;
    }

    public Document open(String path, PersonId reader) throws Exception {
        var answer = mvc.getObject()
                .perform(get(path).with(cast.as(reader)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    /** @param fields names and values in turn */
    public Document send(String path, PersonId by, int status, String... fields) throws Exception {
        var request = post(path).with(cast.as(by)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        var answer = mvc.getObject().perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }
}
