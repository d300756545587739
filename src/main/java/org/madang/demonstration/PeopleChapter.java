package org.madang.demonstration;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Grants;
import org.madang.identity.NewPerson;
import org.madang.identity.RegisterPerson;
import org.madang.institutions.Appoint;
import org.madang.institutions.CreateInstitution;
import org.madang.institutions.InstitutionFacts;
import org.madang.institutions.InstitutionKind;
import org.madang.institutions.NewAppointment;
import org.madang.shared.Country;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.springframework.stereotype.Component;

/** Who is here: invented people, real institutions, and who holds which post. */
@Component
class PeopleChapter implements Chapter {
    private final RegisterPerson register;
    private final CreateInstitution create;
    private final Appoint appoint;
    private final Grants grants;

    PeopleChapter(RegisterPerson register, CreateInstitution create, Appoint appoint, Grants grants) {
        this.register = register;
        this.create = create;
        this.appoint = appoint;
        this.grants = grants;
    }

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String name() {
        return "people and institutions";
    }

    @Override
    public void tell(Story story) {
        story.at("2021-02-01T10:00");
        for (var row : Table.read("people")) {
            register.register(
                    new NewPerson(
                            Story.address(row.get(0)),
                            row.get(1),
                            new Language(row.get(2)),
                            row.get(3),
                            row.get(4),
                            row.get(5),
                            new Country(row.get(6)),
                            new Language(row.get(8)),
                            ZoneId.of(row.get(7)),
                            true),
                    null);
        }
        PersonId officer = story.person("kr01");
        grants.give(officer, new Grant(Role.SECRETARIAT, ScopeKind.PLATFORM, null), officer);
        grants.give(story.person("kr08"), new Grant(Role.OPERATOR, ScopeKind.PLATFORM, null), officer);
        for (var row : Table.read("institutions")) {
            var third = row.get(6).isEmpty()
                    ? new String[] {"en", row.get(4)}
                    : row.get(6).split(":", 2);
            create.create(
                    row.get(0),
                    Multilingual.of("en", row.get(4), "ko", row.get(5), third[0], third[1]),
                    new InstitutionFacts(
                            InstitutionKind.valueOf(row.get(1)),
                            new Country(row.get(2)),
                            row.get(3),
                            row.get(7).isEmpty() ? null : row.get(7)),
                    officer);
        }
        for (var row : Table.read("appointments")) {
            var institution = story.institution(row.get(1));
            appoint.appoint(
                    new NewAppointment(
                            story.person(row.get(0)),
                            institution,
                            Multilingual.of("en", row.get(2), "ko", row.get(3)),
                            LocalDate.parse("2020-01-01"),
                            null,
                            row.get(5).contains("clear"),
                            row.get(5).contains("speak")),
                    officer);
            Role role = role(row.get(4));
            if (role != null)
                grants.give(
                        story.person(row.get(0)), new Grant(role, ScopeKind.INSTITUTION, institution.value()), officer);
        }
    }

    private static @Nullable Role role(String name) {
        return name.isEmpty() ? null : Role.valueOf(name);
    }
}
