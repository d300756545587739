package org.madang.media.voice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.PersonSection;
import org.madang.identity.ProfileField;
import org.madang.identity.Profiles;
import org.madang.media.MediaAccess;
import org.madang.media.MediaFile;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Page;
import org.madang.web.TodayCard;
import org.springframework.stereotype.Component;

/** Lets a recording be heard by those to whom its owner shows how the name is said. */
@Component
class Voices implements MediaAccess, PersonSection {
    public record Section(MediaFile file) implements Page {
        @Override
        public String template() {
            return "media/voice/section.jte";
        }
    }

    private final Db db;
    private final Profiles profiles;

    Voices(Db db, Profiles profiles) {
        this.db = db;
        this.profiles = profiles;
    }

    @Override
    public List<TodayCard.Card> sectionsFor(PersonId person, Set<ProfileField> open) {
        if (!open.contains(ProfileField.SAY_IT)) return List.of();
        return of(person).map(file -> new TodayCard.Card(10, new Section(file))).stream()
                .toList();
    }

    @Override
    public boolean mayRead(MediaFile file, @Nullable Viewer viewer) {
        boolean voice = db.sql("select 1 from media_voice where media_id = :file")
                .param("file", file.id())
                .exists();
        Viewer inPerson = viewer == null || viewer.acting() == null ? viewer : null;
        return voice && profiles.openTo(file.owner(), inPerson).contains(ProfileField.SAY_IT);
    }

    Optional<MediaFile> of(PersonId person) {
        return db.sql(
                        "select f.* from media_file f join media_voice v on v.media_id = f.id where v.person_id = :person")
                .param("person", person)
                .maybe(MediaFile.class);
    }
}
