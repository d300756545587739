package org.madang.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.ibm.icu.lang.UCharacter;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.database.Db;
import org.madang.identity.KnownPeople;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.text.Folding;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A name is found however it was typed, and however it is typed into the search. */
@MadangTest
class FoldedSearchTests {
    /** Lao and Thai with the vowel am, Lao with ໝ and ໜ, Vietnamese as macOS writes it, Khmer with a zero width space. */
    private static final String LAO = "ຄຳ ໝື່ນໜ້ອຍ";

    private static final String THAI = "น้ำฝน";
    private static final String KHMER = "សុខ\u200Bដារា";

    /** Letters that came into Unicode later, such as the Georgian capitals, are lowered by newer servers only. */
    private static final int KNOWN_TO_ANY_SERVER = 10;

    /** As the list of people says it. */
    private static final String PEOPLE_SEARCH = "p.sought like :q";

    @Autowired
    MockMvc mvc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Cast cast;

    @Autowired
    Db db;

    @Autowired
    KnownPeople known;

    private String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private List<String> found(String address, String sought, PersonId reader) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).param("q", sought).with(cast.as(reader)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .select("tbody th")
                .eachText();
    }

    @ParameterizedTest
    @ValueSource(strings = {LAO, THAI, "Nguyễn Thị Hường", KHMER, "김하늘", "İpek ẞ Ångström", "100%_ﬁt"})
    void a_name_is_found_as_it_stands_composed_decomposed_and_without_invisible_signs(String name) throws Exception {
        String mark = mark();
        PersonId officer = cast.secretariat();
        cast.person(name + mark, Language.ENGLISH, "LA", "Asia/Vientiane");
        for (String typed : List.of(
                name + mark,
                Normalizer.normalize(name, Normalizer.Form.NFD) + mark,
                Normalizer.normalize(name, Normalizer.Form.NFKD) + mark,
                name.replace("\u200B", "") + mark,
                name.substring(1) + mark)) {
            assertThat(found("/people", typed, officer)).as(typed).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LAO, THAI, "Nguyễn Thị Hường", KHMER})
    void a_name_that_was_stored_decomposed_is_found_by_one_that_is_typed_composed(String name) throws Exception {
        String mark = mark();
        PersonId person = cast.person("Somebody", Language.LAO, "LA", "Asia/Vientiane");
        db.sql("update identity_person set print_name = :name, latin_name = '' where id = :id")
                .param("name", Normalizer.normalize(name, Normalizer.Form.NFKD) + "\u200B" + mark)
                .param("id", person)
                .update();
        cast.give(person, Role.REVIEWER, ScopeKind.PLATFORM, null);
        assertThat(found("/people", name + mark, cast.secretariat())).hasSize(1);
        assertThat(found("/grants", name + mark, cast.operator())).hasSize(1);
        assertThat(known.alike(List.of(name + mark), List.of("LA")))
                .as("somebody of the same name is asked about")
                .extracting(KnownPeople.Known::id)
                .containsExactly(person);
    }

    @Test
    void the_database_folds_every_text_as_the_program_does() {
        var texts = new ArrayList<>(List.of(LAO, THAI, KHMER, "ΣΑΣ Σ", "İI", "ß ẞ", "ﬁ ㎏ Ⅷ ½", "하ㄴ"));
        for (int block = 0xA0; block < 0xFFC0; block += 0x40) {
            var text = new StringBuilder();
            for (int c = block; c < block + 0x40; c++)
                if (Character.isDefined(c)
                        && !Character.isSurrogate((char) c)
                        && UCharacter.getAge(c).getMajor() <= KNOWN_TO_ANY_SERVER)
                    text.append('a').appendCodePoint(c);
            texts.add(text.toString());
        }
        for (String text : texts)
            assertThat(db.sql("select folded(:text)").param("text", text).one(String.class))
                    .isEqualTo(Folding.fold(text));
    }

    @Test
    void the_search_of_people_stands_on_its_index() {
        String sought = PEOPLE_SEARCH.replace(":q", "'%ຄໍາ ຫມື່ນ%'");
        var plan = transactions.execute(status -> {
            for (String way : List.of("enable_seqscan", "enable_indexscan"))
                db.sql("select set_config(:way, 'off', true)").param("way", way).one(String.class);
            return db.sql("explain (costs off) select p.id from v_person p where " + sought)
                    .list(String.class);
        });
        assertThat(String.join("\n", plan)).contains("identity_person_sought");
    }
}
