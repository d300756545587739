package org.madang.demonstration.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.media.FileType;
import org.madang.media.inspection.FileInspection;
import org.madang.shared.Country;
import org.madang.shared.pdf.Typefaces;

class TextsTest {
    @TempDir
    Path cache;

    @Test
    void twenty_five_narratives_by_ten_people_none_like_another() {
        List<Narrative> all = Narrative.all(cache);
        assertThat(all).hasSize(25);
        assertThat(all).extracting(Narrative::author).containsOnly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(all).extracting(Narrative::slug).doesNotHaveDuplicates();
        assertThat(all).extracting(n -> n.text().substring(0, 40)).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(narrative -> {
            assertThat(narrative.text().split("\\s+").length).isBetween(90, 350);
            assertThat(FileInspection.of(narrative.file().content(), Set.of(FileType.TEXT)))
                    .isInstanceOf(FileInspection.Known.class);
        });
    }

    @Test
    void seven_countries_answer_the_same_four_sections() {
        List<CaseStudy> all = CaseStudy.all();
        assertThat(all)
                .extracting(CaseStudy::country)
                .extracting(Country::code)
                .containsExactly("BN", "ID", "KH", "LA", "MY", "TH", "VN");
        assertThat(all).allSatisfy(study -> {
            assertThat(study.sections()).containsOnlyKeys("situation", "measure", "lesson", "question");
            assertThat(study.sections().values())
                    .allSatisfy(text -> assertThat(text.split("\\s+").length).isBetween(35, 120));
        });
    }

    @Test
    void three_proposals_are_printed_in_two_languages_and_add_up() throws Exception {
        List<FilmProposal> all = FilmProposal.all(cache);
        assertThat(all).hasSize(3);
        for (FilmProposal proposal : all) {
            assertThat(Typefaces.missing(String.join("", proposal.sections().values()) + proposal.titleInKhmer()))
                    .isEmpty();
            assertThat(proposal.logline().split("\\s+").length).isLessThanOrEqualTo(50);
            assertThat(FileInspection.of(proposal.pdf().content(), Set.of(FileType.PDF)))
                    .isInstanceOf(FileInspection.Known.class);
            assertThat(proposal.pdf().size()).isBetween(20_000L, 200_000L);
            assertThat(FilmProposal.total(proposal.sections().get("budget"))).isBetween(100_000L, 200_000L);
        }
    }
}
