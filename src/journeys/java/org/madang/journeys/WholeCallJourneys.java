package org.madang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.admission.AnswerOffer;
import org.madang.admission.ApplicationId;
import org.madang.admission.EndorseApplication;
import org.madang.admission.Fields;
import org.madang.admission.HandInReview;
import org.madang.admission.OfferId;
import org.madang.admission.SampleAdmission;
import org.madang.admission.SaveReview;
import org.madang.database.Db;
import org.madang.identity.sessions.Sessions;
import org.madang.programmes.AddTrack;
import org.madang.programmes.SampleEditions;
import org.madang.programmes.SetSeatCell;
import org.madang.programmes.TrackPlan;
import org.madang.shared.Country;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.text.Messages;
import org.madang.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One call with three hundred applicants of four countries, from their drafts to forty people in a track. Most of them
 * act through the use cases; whatever is done for the first time, or goes another way, is done by somebody at a browser.
 */
@Journey
class WholeCallJourneys {
    private static final List<String> COUNTRIES = List.of("KH", "LA", "VN", "TH");
    private static final int EACH = 75;
    private static final int ENDORSED = 20;
    private static final int SEATS = 10;
    private static final int ONE_WOMAN_IN = 5;

    @Autowired
    Messages messages;

    @Autowired
    Db db;

    @Autowired
    Cast cast;

    @Autowired
    Sessions sessions;

    @Autowired
    SampleEditions editions;

    @Autowired
    SampleAdmission sample;

    @Autowired
    AddTrack tracks;

    @Autowired
    SetSeatCell seats;

    @Autowired
    EndorseApplication endorse;

    @Autowired
    SaveReview save;

    @Autowired
    HandInReview handIn;

    @Autowired
    CallFacts facts;

    @Autowired
    AnswerOffer answer;

    /** @param applications by country, in the order in which their partner ranks them */
    private record Call(
            SampleAdmission.Set set,
            Map<String, PersonId> coordinators,
            Map<String, List<ApplicationId>> applications,
            PersonId late) {
        String at() {
            return "/admission/calls/" + set.callSlug();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void from_three_hundred_drafts_to_forty_people(String language, Windows windows) {
        var officer = new Walker(windows.visitor(1280, true).signIn("Kim Haneul").read(language), messages, language);
        Call call = applied(officer, language);
        extend(officer, call);
        handInLate(at(windows, call.late(), language), call);
        ApplicationId extra = call.applications().get("KH").get(ENDORSED);
        endorse(at(windows, call.coordinators().get("KH"), language), extra);
        judge(call, extra, windows, language);

        officer.open(call.at() + "/selection").sees("admission.selection.filled", 40, 40);
        tryAGuarantee(officer);
        officer.press("admission.selection.stage");
        release(officer, call, 80);
        assertThat(facts.offers(call.set().call(), "OPEN")).hasSize(COUNTRIES.size() * SEATS);

        List<OfferId> open = facts.offers(call.set().call(), "OPEN");
        PersonId first = facts.personOf(open.get(0));
        at(windows, first, language)
                .open("/offers/" + open.get(0))
                .press("admission.offer.accept")
                .sees("admission.offer.ACCEPTED");
        PersonId refusing = facts.personOf(open.get(1));
        String country = facts.country(refusing);
        List<PersonId> reserves = facts.reserves(call.set().call(), country);
        decline(at(windows, refusing, language), open.get(1));
        withdraw(at(windows, reserves.get(0), language), call, reserves.get(0));
        for (OfferId each : open.subList(2, open.size()))
            answer.answer(each, AnswerOffer.Say.ACCEPT, "", facts.personOf(each));

        officer.open(call.at() + "/selection").press("admission.selection.stage");
        officer.open(call.at() + "/release");
        releaseNow(officer);
        List<OfferId> promoted = facts.offers(call.set().call(), "OPEN");
        assertThat(promoted).hasSize(1);
        PersonId next = facts.personOf(promoted.get(0));
        assertThat(next).isIn(reserves).isNotEqualTo(reserves.get(0));
        at(windows, next, language)
                .open("/offers/" + promoted.get(0))
                .press("admission.offer.accept")
                .sees("admission.offer.ACCEPTED");

        var byCountry = new TreeMap<String, Long>();
        for (String each : COUNTRIES) byCountry.put(each, facts.enrolled(call.set().track(), each));
        assertThat(byCountry.values()).containsOnly((long) SEATS);
        officer.open(call.at() + "/funnel").seesText("301");
        String women = String.valueOf(COUNTRIES.size() * EACH / ONE_WOMAN_IN);
        officer.open(call.at() + "/funnel?by=gender").seesText(CallMaker.WOMAN.get(language)).seesText(women);
    }

    /**
     * An officer makes the call at a browser; then all write and hand in while it is open, but for one, whose draft is still
     * one when it closes.
     */
    private Call applied(Walker clerk, String language) {
        PersonId officer = cast.secretariat();
        // The figures of 2021 are those of the demonstration.
        var edition = editions.edition(editions.programme(officer), "2020", officer);
        TrackPlan plan = SampleEditions.trackPlan();
        var track = tracks.add(
                        edition,
                        SampleEditions.slug("film"),
                        new TrackPlan(
                                plan.title(),
                                plan.summary(),
                                plan.field(),
                                COUNTRIES.stream().map(Country::new).toList(),
                                plan.zone(),
                                plan.languages(),
                                plan.startsOn(),
                                plan.endsOn(),
                                plan.colour(),
                                plan.position(),
                                plan.requiredPercent()),
                        officer)
                .track();
        var coordinators = new TreeMap<String, PersonId>();
        for (String country : COUNTRIES) {
            var partner = sample.partner(edition, track, country, officer);
            coordinators.put(country, cast.with(Role.PARTNER_COORDINATOR, ScopeKind.INSTITUTION, partner.value()));
            seats.set(edition, track, new Country(country), null, SEATS, 0, officer);
        }
        String slug = SampleEditions.slug("whole");
        new CallMaker(clerk).make(facts.slugOf(edition), sample.slug(track), slug);
        PersonId first = coordinators.get("KH");
        var set = new SampleAdmission.Set(
                officer, edition, track, sample.slug(track), facts.partnerOf(first), first, facts.callOf(slug), slug);
        var applications = new TreeMap<String, List<ApplicationId>>();
        for (String country : COUNTRIES) {
            var sent = new ArrayList<ApplicationId>();
            for (int i = 0; i < EACH; i++)
                sent.add(submitted(set, sample.applicant(country + " " + language + " " + i, country), woman(i)));
            applications.put(country, sent);
        }
        PersonId late = sample.applicant("Late " + language, "KH");
        written(set, late);
        // No browser can wait for a deadline, so the deadline comes to it.
        db.sql("""
                        update admission_call set closes_at = now() - interval '1 minute',
                                                  closes_local = (now() - interval '1 minute') at time zone zone
                        where id = :id
                        """).param("id", set.call()).update();
        return new Call(set, coordinators, applications, late);
    }

    private ApplicationId written(SampleAdmission.Set set, PersonId person) {
        ApplicationId application = sample.draft(set, person);
        sample.write(application, Fields.TRACK, set.trackSlug(), person);
        sample.write(application, Fields.STATEMENT, "I make short films.", person);
        sample.write(application, Fields.LANGUAGES, "en", person);
        sample.write(application, "q-q1", "Rain", person);
        return application;
    }

    /** The marks are such that they are never among the best. */
    private static boolean woman(int i) {
        return i % ONE_WOMAN_IN == ONE_WOMAN_IN - 1;
    }

    private ApplicationId submitted(SampleAdmission.Set set, PersonId person, boolean woman) {
        ApplicationId application = written(set, person);
        sample.write(application, "q-q2", woman ? "o1" : "o2", person);
        sample.hand(application, person);
        return application;
    }

    private void extend(Walker officer, Call call) {
        officer.open(call.at() + "/extensions");
        var until = LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(2);
        officer.write("admission.extensions.email", facts.email(call.late()));
        officer.day("until", until);
        officer.write("admission.extensions.time", "18:00")
                .write("admission.extensions.reason", "The power was out.")
                .press("admission.extensions.go")
                .sees("admission.notice.extended");
    }

    private void handInLate(Walker late, Call call) {
        ApplicationId id = facts.applicationOf(call.set().call(), call.late());
        late.open("/applications/" + id + "/answers").press("admission.answers.submit").sees("admission.notice.submitted");
    }

    /** The partners put their candidates in order; the last one is endorsed at a browser. */
    private void endorse(Walker coordinator, ApplicationId extra) {
        coordinator.open("/admission/endorsements");
        coordinator
                .page()
                .locator("tr:has(a[href='/admission/applications/" + extra + "']) td button")
                .first()
                .click();
        coordinator.sees("admission.notice.endorsed");
    }

    private void judge(Call call, ApplicationId extra, Windows windows, String language) {
        var judged = new ArrayList<ApplicationId>(List.of(extra));
        for (String country : COUNTRIES) {
            var ranked = call.applications().get(country).subList(0, ENDORSED);
            for (int i = 0; i < ranked.size(); i++)
                assertThat(endorse.endorse(
                                ranked.get(i),
                                facts.partnerOf(call.coordinators().get(country)),
                                i + 2,
                                "",
                                call.coordinators().get(country)))
                        .isInstanceOf(EndorseApplication.Outcome.Endorsed.class);
            judged.addAll(ranked);
        }
        PersonId one = sample.reviewer(call.set());
        PersonId two = sample.reviewer(call.set());
        // The second reviewer knows somebody and leaves that one to the first.
        ApplicationId known = judged.get(1);
        var page = at(windows, two, language);
        page.open("/admission/reviews/" + sample.reading(known));
        page.page().locator("details:has(input[name=recusal]) summary").click();
        page.tick("relation", "TEACHER")
                .write("admission.recuse.reason", "We made a film together.")
                .press("admission.recuse.go")
                .sees("admission.notice.recused");
        for (int i = 0; i < judged.size(); i++) {
            mark(judged.get(i), 1 + i * 7 % 5, one);
            if (!judged.get(i).equals(known)) mark(judged.get(i), 1 + i * 3 % 5, two);
        }
    }

    private void mark(ApplicationId application, int mark, PersonId reviewer) {
        save.save(application, "mark-overall", String.valueOf(mark), 0, reviewer);
        assertThat(handIn.handIn(application, reviewer)).isInstanceOf(HandInReview.Outcome.HandedIn.class);
    }

    /** The panel looks what a guarantee would change, and leaves it. */
    private static void tryAGuarantee(Walker officer) {
        int women = ENDORSED / ONE_WOMAN_IN;
        officer.fill("floor-q-q2:o1", String.valueOf(women))
                .press("admission.selection.show")
                .sees("admission.selection.differ", COUNTRIES.size() * women);
        officer.fill("floor-q-q2:o1", "").press("admission.selection.show").sees("admission.selection.same");
    }

    private void release(Walker officer, Call call, int decisions) {
        officer.open(call.at() + "/release");
        assertThat(officer.page().locator("main").innerText()).contains("40");
        releaseNow(officer);
    }

    private static void releaseNow(Walker officer) {
        officer.day("answer", LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(14));
        officer.page().locator("form[action$='/release'] button[type=submit]").click();
        officer.page().waitForURL(url -> url.contains("/release?"));
        officer.page().locator("form[action$='/batches'] button[type=submit]").click();
        officer.page().waitForURL(url -> !url.contains("/release") && !url.endsWith("/batches"));
    }

    private static void decline(Walker person, OfferId offer) {
        person.open("/offers/" + offer);
        person.page()
                .locator("summary", new Page.LocatorOptions().setHasText(person.say("admission.offer.decline.open")))
                .click();
        person.press("admission.offer.decline").sees("admission.offer.DECLINED");
    }

    private void withdraw(Walker person, Call call, PersonId who) {
        person.open("/applications/" + facts.applicationOf(call.set().call(), who));
        person.page()
                .locator("summary", new Page.LocatorOptions().setHasText(person.say("admission.withdraw.open")))
                .click();
        person.press("admission.withdraw.go").sees("admission.notice.withdrawn");
    }

    private Walker at(Windows windows, PersonId person, String language) {
        var somebody = windows.visitor(360, true);
        somebody.open("/");
        somebody.page()
                .context()
                .addCookies(List.of(new Cookie("madang-session", sessions.begin(person, "journey"))
                        .setUrl(somebody.page().url())));
        return new Walker(somebody.open("/").read(language), messages, language);
    }
}
