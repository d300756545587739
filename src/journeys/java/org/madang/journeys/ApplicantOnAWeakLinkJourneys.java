package org.madang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.admission.ApplicationId;
import org.madang.admission.CallForm;
import org.madang.admission.Fields;
import org.madang.admission.Question;
import org.madang.admission.SampleAdmission;
import org.madang.database.Db;
import org.madang.identity.sessions.Sessions;
import org.madang.media.FileKind;
import org.madang.programmes.SampleEditions;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.madang.shared.text.Messages;
import org.madang.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An applicant with a phone whose link comes and goes, to a call that is about to close: a link that drops in the middle
 * of a field, two windows at once, a button pressed twice, a deadline that passes while the hand-in is on its way.
 */
@Journey
class ApplicantOnAWeakLinkJourneys {
    private static final String HALF = "I film the river behind our house,";
    private static final String WHOLE = HALF + " and the people whom it feeds.";

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
    TransactionTemplate transaction;

    private SampleAdmission.Set set;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void a_dropped_link_a_second_window_and_a_second_press_lose_nothing(String language, Windows windows) {
        aCallThatIsOpenNow();
        PersonId person = sample.applicant("Weak link " + language);
        ApplicationId id = begin(person);
        Walker phone = at(windows, person, language);

        phone.open(at(id) + "/parts/words");
        statement(phone).fill(HALF);
        assertThat(state(phone, "saved")).isVisible();
        phone.page().context().setOffline(true);
        statement(phone).fill(WHOLE);
        assertThat(state(phone, "kept")).containsText(phone.say("web.draft.kept"));
        assertThat(answer(id)).isEqualTo(HALF);
        phone.press("admission.draft.check").seesText(phone.say("web.draft.offline"));
        assertThat(statement(phone)).hasValue(WHOLE);

        // The tab is closed without a link; what was typed goes by itself once any page of the application is open.
        var later = new Walker(new Somebody(phone.page().context().newPage()), messages, language);
        phone.page().close();
        later.page().context().setOffline(false);
        later.page().waitForResponse("**/fields", () -> later.open(at(id)));
        assertThat(answer(id)).isEqualTo(WHOLE);

        twoWindows(later, id, language);
        submitTwice(later, id, person, language);
    }

    private void twoWindows(Walker one, ApplicationId id, String language) {
        one.open(at(id) + "/parts/words");
        var other = new Walker(new Somebody(one.page().context().newPage()), messages, language);
        other.open(at(id) + "/parts/words");
        statement(other).fill("In the other window");
        assertThat(state(other, "saved")).isVisible();
        statement(one).fill("In this window");
        assertThat(state(one, "conflict")).isVisible();
        one.seesText("In the other window").sees("web.draft.theirs");
        assertThat(answer(id)).isEqualTo("In the other window");
        one.press("web.draft.mine.take");
        assertThat(state(one, "saved")).isVisible();
        assertThat(answer(id)).isEqualTo("In this window");
        other.page().close();
    }

    private void submitTwice(Walker phone, ApplicationId id, PersonId person, String language) {
        phone.open(at(id) + "/answers");
        var other = new Walker(new Somebody(phone.page().context().newPage()), messages, language);
        other.open(at(id) + "/answers");
        phone.page().locator("form[action$='/submission'] button").dblclick();
        phone.seesHeading("admission.status.SUBMITTED");
        assertThat(letters(person)).isEqualTo(1);
        other.press("admission.answers.submit").seesHeading("admission.status.SUBMITTED");
        assertThat(letters(person)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void a_hand_in_counts_from_when_it_began_and_what_comes_later_is_kept(String language, Windows windows) {
        aCallThatIsOpenNow();
        PersonId person = sample.applicant("In time " + language);
        ApplicationId id = begin(person);
        Walker phone = at(windows, person, language);
        phone.open(at(id) + "/answers");
        transaction.executeWithoutResult(held -> {
            db.sql("select id from admission_application where id = :id for update")
                    .param("id", id)
                    .one(ApplicationId.class);
            phone.page().evaluate("() => { document.querySelector(\"form[action$='/submission'] button\").click(); }");
            awaitSomebodyWaiting();
            close();
        });
        phone.seesHeading("admission.status.SUBMITTED");

        aCallThatIsOpenNow();
        PersonId second = sample.applicant("Too late " + language);
        ApplicationId draft = begin(second);
        Walker late = at(windows, second, language);
        var typing = new Walker(new Somebody(late.page().context().newPage()), messages, language);
        typing.open(at(draft) + "/parts/words");
        late.open(at(draft) + "/answers");
        close();
        late.press("admission.answers.submit").sees("admission.answers.late").seesText("Rain");
        statement(typing).fill(WHOLE);
        assertThat(state(typing, "late")).containsText(typing.say("web.draft.late"));
        late.open(at(draft)).seesHeading("admission.unsent.own");
        late.write("admission.unsent.ask.words", "There was no signal.").press("admission.unsent.ask.go");
        late.sees("admission.notice.time.asked");
        assertThat(answer(draft)).isEqualTo(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en"})
    void who_signs_out_leaves_nothing_on_the_phone(String language, Windows windows) {
        aCallThatIsOpenNow();
        PersonId person = sample.applicant("Shared phone");
        ApplicationId id = begin(person);
        Walker phone = at(windows, person, language);
        phone.open(at(id) + "/parts/words");
        phone.page().context().setOffline(true);
        statement(phone).fill("Nobody else reads this");
        assertThat(state(phone, "kept")).isVisible();
        assertThat(storage(phone)).contains("Nobody else reads this");
        phone.page().context().setOffline(false);
        // The program signs out from another page, whose script knows nothing of what waits.
        phone.page().route("**/fields", route -> route.abort());
        phone.open("/this-week");
        phone.page().locator("form[action='/sign-out'] button").evaluate("button => button.click()");
        phone.page().waitForURL(url -> url.endsWith("/"));
        assertThat(storage(phone)).doesNotContain("Nobody else reads this");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void a_file_goes_on_where_it_stopped(String language, Windows windows, @TempDir Path folder) throws IOException {
        aCallThatIsOpenNow();
        PersonId person = sample.applicant("Large file " + language);
        ApplicationId id = begin(person);
        Path film = folder.resolve("scenes.pdf");
        Files.write(film, document());
        Walker phone = at(windows, person, language);
        phone.open(at(id) + "/parts/words");
        var line = phone.page().context().newCDPSession(phone.page());
        line.send("Network.emulateNetworkConditions", line(false));
        file(phone).setInputFiles(film);
        phone.page().waitForResponse(answer -> answer.request().method().equals("PATCH"), () -> {});
        line.send("Network.emulateNetworkConditions", line(true));
        assertThat(phone.page().locator(".upload .state")).hasText(phone.say("media.upload.waiting"));

        // The page is closed without a link; later the same file is chosen again.
        var later = new Walker(new Somebody(phone.page().context().newPage()), messages, language);
        phone.page().close();
        later.open(at(id) + "/parts/words");
        String arrived = later.say("media.upload.again", "…", "3.0");
        assertThat(later.page().locator(".upload .state")).containsText(arrived.substring(arrived.indexOf('…') + 1));
        later.page()
                .waitForRequest(
                        request -> request.method().equals("PATCH") && !request.headers().get("upload-offset").equals("0"),
                        () -> file(later).setInputFiles(film));
        assertThat(later.page().locator(".upload .state")).hasText(later.say("media.upload.sent"));
        later.open(at(id) + "/parts/words").seesText("scenes.pdf");
        assertThat(db.sql("select f.size from admission_answer n join media_file f on f.id = n.media_id where n.application_id = :id")
                        .param("id", id)
                        .list(Long.class))
                .containsExactly(3_000_000L);
    }

    /** Known as a PDF by its beginning and its end. */
    private static byte[] document() {
        byte[] bytes = new byte[3_000_000];
        new java.util.Random(1).nextBytes(bytes);
        byte[] begin = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(begin, 0, bytes, 0, begin.length);
        System.arraycopy(end, 0, bytes, bytes.length - end.length, end.length);
        return bytes;
    }

    private static Locator file(Walker phone) {
        return phone.page().locator("input[type=file]");
    }

    /** A line that carries some hundred kilobytes a second upwards, or nothing. */
    private static JsonObject line(boolean offline) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", offline);
        conditions.addProperty("latency", 100);
        conditions.addProperty("downloadThroughput", 1_000_000);
        conditions.addProperty("uploadThroughput", 200_000);
        return conditions;
    }

    private static String storage(Walker phone) {
        return String.valueOf(phone.page().evaluate("() => JSON.stringify({...localStorage})"));
    }

    private void aCallThatIsOpenNow() {
        PersonId officer = cast.secretariat();
        // The figures of 2021 are those of the demonstration.
        var edition = editions.edition(editions.programme(officer), "2020", officer);
        var form = CallForm.of(List.of(
                Question.text("work", Multilingual.of("en", "Your last work", "ko", "최근 작품"), 20, true),
                Question.file(
                        "sample",
                        Multilingual.of("en", "A sample of your work", "ko", "작품 견본"),
                        false,
                        FileKind.DOCUMENT,
                        10)));
        set = sample.openAt(edition, editions.track(edition, officer), officer, false, 5, true, form);
    }

    /** Begun and answered while the clock of the test stands in the call, which then stays open for real. */
    private ApplicationId begin(PersonId person) {
        ApplicationId id = sample.draft(set, person);
        sample.fill(set, id, person);
        sample.comeBack();
        db.sql("update admission_call set closes_at = clock_timestamp() + interval '1 day' where id = :id")
                .param("id", set.call())
                .update();
        return id;
    }

    private void close() {
        db.sql("update admission_call set closes_at = clock_timestamp() where id = :id")
                .param("id", set.call())
                .update();
    }

    private void awaitSomebodyWaiting() {
        while (!db.sql("select 1 from pg_locks where not granted").exists()) Thread.onSpinWait();
    }

    private static String at(ApplicationId id) {
        return "/applications/" + id;
    }

    private static Locator statement(Walker phone) {
        return phone.page().locator("[name=statement]");
    }

    private static Locator state(Walker phone, String state) {
        return phone.page().locator(".field:has([name=statement]) > .saved[data-state=" + state + "]");
    }

    private String answer(ApplicationId id) {
        return db.sql("select value from admission_answer where application_id = :id and field = :field")
                .param("id", id)
                .param("field", Fields.STATEMENT)
                .one(String.class);
    }

    private long letters(PersonId person) {
        return db.sql("select count(*) from notifications_message where recipient_person = :person")
                .param("person", person)
                .one(Long.class);
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
