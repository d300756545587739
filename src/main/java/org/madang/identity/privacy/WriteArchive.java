package org.madang.identity.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.madang.database.Db;
import org.madang.shared.Format;
import org.madang.shared.PersonId;
import org.madang.shared.Transition;
import org.madang.shared.Viewer;
import org.madang.shared.text.Messages;
import org.madang.web.PersonRows;
import org.madang.web.PersonalData.KeptFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes everything that is kept of a person into one archive while it is sent: a JSON file for each kind of thing, and
 * the person's files whole. No connection to the database is held while a slow line takes the bytes.
 */
@Component
class WriteArchive {
    record ArchiveTaken(PersonId person) implements Transition {
        @Override
        public String object() {
            return "person";
        }

        @Override
        public java.util.UUID objectId() {
            return person.value();
        }

        @Override
        public @org.jspecify.annotations.Nullable String from() {
            return null;
        }

        @Override
        public String to() {
            return "ARCHIVE_TAKEN";
        }

        @Override
        public PersonId actor() {
            return person;
        }
    }

    private final Db db;
    private final Clock clock;
    private final People people;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    WriteArchive(Db db, Clock clock, People people, Messages messages, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.people = people;
        this.messages = messages;
        this.events = events;
    }

    /** The stream stays open, since it belongs to who gave it. */
    void write(Viewer viewer, OutputStream to) throws IOException {
        PersonId person = viewer.id();
        events.publishEvent(new ArchiveTaken(person));
        List<KeptFile> files = people.files(person);
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        text(zip, "read-me.txt", about(viewer));
        text(zip, "identity/person.json", array(person().param("person", person).list(String.class)));
        var addresses = people.addresses(person);
        var records = people.records(person);
        for (PersonRows rows : people.rows()) {
            String select = rows.export();
            if (select == null) continue;
            // A set, because what is known by an address is found from each of the person's records.
            var found = new LinkedHashSet<String>();
            for (PersonId record : records)
                found.addAll(people.asking("select to_jsonb(r)::text from (" + select + ") r", record, addresses)
                        .list(String.class));
            if (!found.isEmpty()) text(zip, name(rows), array(List.copyOf(found)));
        }
        // What people bring is compressed already.
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (KeptFile file : files) {
            zip.putNextEntry(new ZipEntry("files/" + file.name()));
            try (InputStream content = file.content().get()) {
                content.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    private org.madang.database.Sql person() {
        return db.sql("""
                select (to_jsonb(p) - 'password_hash' - 'version' - 'merged_into' - 'left_at')::text
                from identity_person p where id = :person
                """);
    }

    /** {@code cohorts/enrolment.json}; the second column of a table that has two adds its name. */
    private String name(PersonRows rows) {
        String[] parts = rows.table().split("_", 2);
        boolean several = people.rows().stream()
                        .filter(other -> other.table().equals(rows.table()) && other.export() != null)
                        .count()
                > 1;
        return parts[0] + "/" + parts[1] + (several ? "-" + rows.column() : "") + ".json";
    }

    private String about(Viewer viewer) {
        var format = new Format(viewer.language(), viewer.zone());
        var withheld = new StringBuilder();
        people.rows().stream()
                .filter(rows -> rows.export() == null)
                .forEach(rows -> withheld.append("\n- ")
                        .append(rows.table())
                        .append('.')
                        .append(rows.column())
                        .append(": ")
                        .append(rows.why()));
        return messages.say(
                        viewer.language(), "identity.data.readme", viewer.printName(), format.dateTime(clock.instant()))
                + "\n" + withheld + "\n";
    }

    private static String array(List<String> rows) {
        return "[\n" + String.join(",\n", rows) + "\n]\n";
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
