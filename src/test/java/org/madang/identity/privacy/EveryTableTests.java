package org.madang.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madang.database.Db;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.madang.testing.MadangTest;
import org.madang.web.PersonRows;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Reads the database and not our memory: a column that names a person has to be declared in its module's PersonalData,
 * where it is said how its rows are handed out, erased and moved. Whoever adds a table is stopped here.
 */
@MadangTest
class EveryTableTests {
    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    record Column(String tableName, String columnName) {
        @Override
        public String toString() {
            return tableName + "." + columnName;
        }
    }

    private TreeSet<String> declared() {
        return people.rows().stream()
                .map(rows -> rows.table() + "." + rows.column())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_column_that_names_a_person_is_declared_and_nothing_else_is() {
        var there = db.sql("""
                        select c.relname as table_name, a.attname as column_name
                        from pg_constraint k join pg_class c on c.oid = k.conrelid
                        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
                        where k.contype = 'f' and k.confrelid = 'identity_person'::regclass
                        union
                        select table_name, column_name from information_schema.columns
                        where table_schema = 'public' and data_type = 'uuid'
                          and column_name ~ '((person|actor|viewer|owner|author|officer|reviewer)(_id)?|_by)$'
                          and table_name in (select tablename from pg_tables where schemaname = 'public')
                        """).list(Column.class).stream()
                .map(Column::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        // The words of an application stand under its own key, and are declared with it.
        assertThat(declared()).isEqualTo(there);
    }

    @Test
    void every_table_with_a_name_or_an_address_is_emptied_of_it_when_its_person_goes() {
        var tables = db.sql("""
                        select distinct table_name, '' as column_name from information_schema.columns
                        where table_schema = 'public' and column_name ~ '(email|address|phone|print_name|latin_name)$'
                          and table_name in (select tablename from pg_tables where schemaname = 'public')
                        """).list(Column.class);
        String erasing =
                people.rows().stream().flatMap(rows -> rows.erasing().stream()).collect(Collectors.joining("\n"));
        for (Column table : tables) {
            // The record of the person itself is emptied by LetGo.
            if (table.tableName().equals("identity_person")) continue;
            assertThat(erasing).as(table.tableName()).contains(table.tableName());
        }
    }

    @Test
    void whatever_may_stand_once_for_a_person_gives_way_or_stands_in_the_way() {
        var unique = db.sql("""
                        select c.relname as table_name, a.attname as column_name
                        from pg_index i join pg_class c on c.oid = i.indrelid
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                        where i.indisunique and (c.relname || '.' || a.attname) = any(:columns)
                        """).texts("columns", declared()).list(Column.class).stream()
                .map(Column::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        for (PersonRows rows : people.rows())
            if (!rows.moves() || rows.once() != null) unique.remove(rows.table() + "." + rows.column());
        // What is left can repeat only where one of the two counts for nothing, and stays with the record that goes.
        assertThat(unique)
                .containsExactly(
                        "admission_application.person_id",
                        "admission_review.reviewer",
                        "certificates_certificate.person_id",
                        "cohorts_enrolment.person_id")
                .allMatch(column -> people.rows().stream()
                        .filter(rows -> column.equals(rows.table() + "." + rows.column()))
                        .noneMatch(rows -> rows.left().isEmpty()));
    }

    @Test
    void every_declared_statement_can_be_asked_and_what_is_not_handed_out_says_why() {
        PersonId nobody = cast.person("Asked");
        for (PersonRows rows : people.rows()) {
            String export = rows.export();
            if (export == null) assertThat(rows.why()).as(rows.table()).isNotBlank();
            else
                people.asking("select to_jsonb(r)::text from (" + export + ") r", nobody, List.of("a@example.org"))
                        .list(String.class);
        }
    }
}
