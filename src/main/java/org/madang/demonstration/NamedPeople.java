package org.madang.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.madang.admission.AskForEndorsement;
import org.madang.admission.CallId;
import org.madang.admission.NominatePeople;
import org.madang.identity.Grants;
import org.madang.institutions.InstitutionId;
import org.madang.programmes.TrackId;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.springframework.stereotype.Component;

/** People whom institutions and a ministry named for next year’s call, and who have not applied. */
@Component
class NamedPeople {
    private final NominatePeople nominate;
    private final Grants grants;
    private final AskForEndorsement ask;

    NamedPeople(NominatePeople nominate, Grants grants, AskForEndorsement ask) {
        this.ask = ask;
        this.nominate = nominate;
        this.grants = grants;
    }

    void name(Story story, CallId call, List<Place> places, LocalDate today, PersonId officer) {
        story.at(today.minusDays(3).atTime(11, 0).atZone(Story.SEOUL).toInstant());
        TrackId films = story.track(places.get(0).slug());
        TrackId books = story.track(places.get(1).slug());
        sit(
                call,
                story.institution(places.get(0).partner()),
                story.person("pc01"),
                List.of(
                        new NominatePeople.Named(
                                "ហ៊ុន សុខា",
                                "Hun Sokha",
                                "hun.sokha@people.example",
                                Language.KHMER,
                                films,
                                5,
                                "She has cut our newsreels for six years and now writes a first feature."),
                        new NominatePeople.Named(
                                "ឡេង ពិសី", "Leng Pisey", "leng.pisey@people.example", Language.KHMER, films, 6, ""),
                        new NominatePeople.Named(
                                "Oum Rithy", "Oum Rithy", "oum.rithy@people.example", Language.ENGLISH, films, 7, "")));
        sit(
                call,
                story.institution(places.get(1).partner()),
                story.person("pc02"),
                List.of(new NominatePeople.Named(
                        "ສີສະຫວາດ ແກ້ວວົງ", "Sisavat Keovong", "sisavat@people.example", Language.LAO, books, 4, "")));
        var ministry = story.institution("ministry-of-culture-and-fine-arts-cambodia");
        PersonId delegate = story.person("of01");
        grants.give(delegate, new Grant(Role.COUNTRY_DELEGATE, ScopeKind.INSTITUTION, ministry.value()), officer);
        sit(
                call,
                ministry,
                delegate,
                List.of(new NominatePeople.Named(
                        "ជា វិសាល", "Chea Visal", "chea.visal@people.example", Language.KHMER, films, 1, "")));
        // Nobody has spoken for them yet.
        Story.expect(
                AskForEndorsement.Outcome.Asked.class,
                ask.ask(
                        story.submitted(call, story.person("ap07")),
                        story.institution(places.get(2).partner()),
                        officer));
    }

    private void sit(CallId call, InstitutionId institution, PersonId by, List<NominatePeople.Named> people) {
        Story.expect(NominatePeople.Outcome.Nominated.class, nominate.nominate(call, institution, people, by));
    }
}
