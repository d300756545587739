package org.madang.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;

/** Reads the lists of staff as somebody: the page, its files, what it costs, and to whom it is closed. */
@Component
public class Lists {
    private final ObjectProvider<MockMvc> mvc;
    private final Cast cast;

    Lists(ObjectProvider<MockMvc> mvc, Cast cast) {
        this.mvc = mvc;
        this.cast = cast;
    }

    public MockHttpServletResponse ask(PersonId as, String address) throws Exception {
        return mvc.getObject()
                .perform(get(URI.create(address)).with(cast.as(as)))
                .andReturn()
                .getResponse();
    }

    public Document open(PersonId as, String address) throws Exception {
        var answer = ask(as, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    /** What names the rows, in their order. */
    public List<String> names(PersonId as, String address) throws Exception {
        return open(as, address).select("tbody th").eachText();
    }

    public List<String> heads(PersonId as, String address) throws Exception {
        return open(as, address).select("thead th").eachText();
    }

    /** The names of all rows, page after page. */
    public List<String> allNames(PersonId as, String address) throws Exception {
        var names = new ArrayList<String>();
        for (String next = address; !next.isEmpty(); ) {
            Document page = open(as, next);
            names.addAll(page.select("tbody th").eachText());
            next = page.select("a[rel=next]").attr("href");
            assertThat(names).hasSizeLessThan(5000);
        }
        return names;
    }

    public String csv(PersonId as, String path, String query) throws Exception {
        var answer = ask(as, path + "/export.csv" + query);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** Statements of one reading; the first warms what is kept for later ones. */
    public int statements(PersonId as, String address) throws Exception {
        open(as, address);
        int before = Db.statements();
        open(as, address);
        return Db.statements() - before;
    }

    /** That neither the page nor a file of it opens for somebody. */
    public void closed(PersonId to, String path) throws Exception {
        for (String address : List.of(path, path + "/export.csv", path + "/export.xlsx"))
            assertThat(ask(to, address).getStatus()).as(address).isIn(403, 404);
    }

    public void sheet(PersonId as, String path) throws Exception {
        assertThat(ask(as, path + "/export.xlsx").getContentType()).contains("spreadsheetml");
    }
}
