package org.madang.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.TrackId;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The lists that were brought are a list like any other: filtered, sorted, and taken home. */
@MadangTest
class ImportsListTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    SampleEditions editions;

    private PersonId officer;
    private RequestPostProcessor as;
    private String mark;

    @BeforeEach
    void anOfficer() {
        officer = cast.secretariat();
        as = cast.as(officer);
        mark = "m" + UUID.randomUUID().toString().substring(0, 8);
    }

    private void bring(String file, String text, RequestPostProcessor by, String track) throws Exception {
        var request = multipart("/imports")
                .file(new MockMultipartFile("file", file, null, text.getBytes(StandardCharsets.UTF_8)));
        if (track != null) request.param("track", track);
        mvc.perform(request.with(by).with(csrf())).andExpect(status().isSeeOther());
    }

    private String text(String address, RequestPostProcessor reader) throws Exception {
        return mvc.perform(get(address).with(reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(text(address, as));
    }

    @Test
    void lists_are_found_by_file_and_state_the_newest_first_and_sorted_by_rows() throws Exception {
        bring(mark + " ຄຳ.csv", "Name,E-mail\nA,a@example.org\n", as, null);
        bring(mark + " two.csv", "Name,E-mail\nA,a@example.org\nB,b@example.org\n", as, null);
        assertThat(page("/imports?q=" + mark).select("tbody th").eachText())
                .containsExactly(mark + " two.csv", mark + " ຄຳ.csv");
        assertThat(page("/imports?sort=rows&q=" + mark).select("tbody th").eachText())
                .containsExactly(mark + " ຄຳ.csv", mark + " two.csv");
        assertThat(page("/imports?q=" + mark + " ຄໍາ").select("tbody th")).hasSize(1);
        assertThat(page("/imports?q=" + mark).select("tbody tr").first().text()).contains("No track, only people");
        assertThat(page("/imports?state=MAPPING&q=" + mark).select("tbody th")).hasSize(2);
        assertThat(page("/imports?state=APPLIED&q=" + mark).select("tbody th")).isEmpty();
        assertThat(page("/imports?q=" + mark)
                        .select("thead a:contains(Brought)")
                        .first()
                        .text())
                .isEqualTo("Brought ↓");
        String[] csv = text("/imports/export.csv?sort=rows&q=" + mark, as).split("\r\n");
        assertThat(csv).hasSize(3);
        assertThat(csv[1]).contains(",1,").matches(".*,\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2},.*");
    }

    @Test
    void who_imports_into_one_track_sees_and_takes_home_their_own_lists_alone_in_korean() throws Exception {
        TrackId track = editions.track(editions.edition(editions.programme(officer), officer), officer);
        PersonId local = cast.person("김담당", Language.KOREAN, "KR", "Asia/Seoul");
        cast.give(local, Role.SECRETARIAT, ScopeKind.TRACK, track.value());
        bring(mark + " theirs.csv", "Name,E-mail\nA,a@example.org\n", as, null);
        var theirs = cast.as(local);
        assertThat(text("/imports?q=" + mark, theirs))
                .contains("가져온 명단", "조건에 맞는 항목이 없습니다")
                .doesNotContain(mark + " theirs.csv");
        assertThat(text("/imports/export.csv", theirs)).doesNotContain(mark);
    }
}
