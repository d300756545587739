package org.madang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.madang.identity.Doors;
import org.madang.journeys.Findings.Place;
import org.madang.journeys.Visit.Choice;
import org.madang.shared.Language;
import org.madang.web.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody follows every link they are shown, and every page that is met is fit for everybody: read by a screen reader,
 * on a phone, at night, without scripts, for little data. A page that looks the same to somebody else is looked at once.
 */
@Journey
class EveryPageJourneys {
    /** Pages to which no link may lead, with the reason. */
    private static final Map<String, String> NOT_LED_TO = Map.of(
            "/error", "where the server turns when something failed",
            "/join/{session}/room", "opens for those who went through the door, and leads away at once",
            "/imports/{import}", "where a list leads that was sent in",
            "/sign-in/second", "where a sign-in leads whose person has a second factor");

    /** Pages with a form that always needs a word, so that sending it empty changes nothing. */
    private static final Set<String> FORMS = Set.of(
            "/sign-in",
            "/forums/{forum}/threads/new",
            "/set-up/programmes/new",
            "/set-up/programmes/{programme}/edit",
            "/set-up/programmes/{programme}/editions/new",
            "/set-up/editions/{edition}/edit",
            "/set-up/editions/{edition}/tracks/new",
            "/set-up/editions/{edition}/phases/new",
            "/set-up/editions/{edition}/claims/new",
            "/set-up/editions/{edition}/seats/new",
            "/set-up/institutions/new",
            "/set-up/institutions/{institution}/edit",
            "/set-up/tracks/{track}/edit");

    private final Findings findings = new Findings();
    private final Budget budget = new Budget(findings);
    private final Set<String> looked = new HashSet<>();
    private final Map<String, Set<String>> parts = new HashMap<>();
    private final List<Visit> visits = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> reached = new TreeSet<>();
    private final Set<String> mailed = new TreeSet<>();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Doors doors;

    private static final List<String> LANGUAGES = Screen.LANGUAGES.stream()
            .map(Language::tag)
            .filter(tag -> !tag.equals("en"))
            .toList();

    @Test
    void every_page_that_anybody_is_led_to_is_fit_for_everybody(Windows windows) throws Exception {
        Somebody officer = windows.enter("Kim Haneul");
        invite(officer);
        stage(officer);
        ask(officer, windows.enter("Prak Sovath"));
        windows.close();
        begin(windows.visitor(360, true).signIn("Sok Dara"));
        windows.close();
        mailed.add(news(windows.enter("Yoon Taeho")));
        windows.close();
        walk("a visitor", windows.visitor(360, true).open("/"), List.of("/", "/sign-in", "/gallery", "/demonstration"), LANGUAGES);
        windows.close();
        for (var door : doors.all()) {
            var somebody = windows.visitor(360, true).signIn(door.latinName());
            walk(door.latinName(), somebody, List.of(door.path(), "/", "/this-week"), languages(door));
            windows.close();
        }
        walk("somebody with a mail", windows.visitor(360, true).open("/"), mailed, List.of("ko"));
        windows.close();
        new Audience(windows.address(), findings, budget).look(visits);
        Files.write(Path.of("target", "pages.md"), budget.table());
        for (String route : Routes.of(mapping).without(reached))
            if (!NOT_LED_TO.containsKey(route) && !Exploring.NO_PAGES.contains(route))
                findings.add(new Place("nobody", route, route, "-"), "no link leads there", route, "");
        assertThat(findings.lines()).isEmpty();
    }

    private static void invite(Somebody officer) {
        officer.open("/people")
                .write("E-mail address", "invited@madang.example")
                .write("Name as it should be printed", "Invited Guest")
                .press("Send invitation");
    }

    /** Only while a decision is staged does a page lead to the release; this one is of somebody no other journey moves. */
    private static void stage(Somebody officer) {
        officer.open("/admission")
                .follow(Pattern.compile("^Call for cultural experts"))
                .follow("Datu Ramon Sison")
                .tick("Not selected")
                .write("Reason (optional)", "We look for people who have staged a work already.")
                .press("Stage this decision")
                .sees("The decision is staged.");
    }

    /** Only mails lead to the pages of those who were named and of officers who are asked; these are the newest. */
    private static void ask(Somebody officer, Somebody delegate) {
        delegate.open("/admission/nominees").follow(Pattern.compile("^Name people for"));
        delegate.page().locator("#name-1").fill("Named Guest");
        delegate.page().locator("#email-1").fill("named@madang.example");
        delegate.press("Send the invitations").sees("One person is named");
        officer.open("/admission")
                .follow(Pattern.compile("^Call for cultural experts"))
                .follow("Datu Ramon Sison")
                .press(Pattern.compile("^Ask by mail"))
                .sees("The mail to the institution is on its way.");
    }

    /** Only a mail that asks nothing leads to where such mails are switched off, and it is not among the newest. */
    private static String news(Somebody operator) {
        var page = operator.open("/run/mail?kind=NEWS").page();
        page.locator(".staff-table tbody a").first().click();
        var link = Pattern.compile("/unsubscription/\\S+")
                .matcher(page.locator("main .prose").innerText());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    /** Only a draft leads to the pages of its form; this one is of somebody no other journey moves. */
    private static void begin(Somebody applicant) {
        String own = language(applicant);
        applicant
                .read("en")
                .open("/calls")
                .follow(Pattern.compile("^Call for cultural experts"))
                .follow("Apply")
                .press("Start my application")
                .isAt(Pattern.compile("/applications/[^/]+/parts/"))
                .read(own);
    }

    private void walk(String who, Somebody somebody, Collection<String> starts, Collection<String> languages) {
        String own = language(somebody);
        var context = somebody.read("en").page().context();
        var exploring = new Exploring(who, context.request(), Routes.of(mapping), findings, budget);
        List<Choice> chosen = chosen(exploring.from(starts));
        reached.addAll(exploring.reached());
        mailed.addAll(exploring.mailed());
        // The page that says there is none: for a visitor, and for somebody signed in.
        if (visits.size() < 2) chosen.add(new Choice(new Place(who, "/nowhere", "no page", ""), false, false));
        visits.add(new Visit(context.storageState(), own, chosen, languages));
        somebody.read(own);
    }

    /** Korean, and the language that somebody's name is written in. */
    private static List<String> languages(Doors.Door door) {
        String own = door.nameLanguage().tag();
        return own.equals("ko") || !LANGUAGES.contains(own) ? List.of("ko") : List.of("ko", own);
    }

    private static String language(Somebody somebody) {
        return somebody.page().locator("html").getAttribute("lang");
    }

    /** Of pages that differ in their data alone, one for each person; and each that has a part nobody saw before. */
    private List<Choice> chosen(List<ServedPage> pages) {
        var chosen = new ArrayList<Choice>();
        var routes = new HashSet<String>();
        for (ServedPage page : pages) {
            String route = page.place().route();
            if (!looked.add(page.own())) continue;
            boolean newParts = parts.computeIfAbsent(route, any -> new HashSet<>()).addAll(page.parts());
            if (routes.add(route) || newParts) 
                chosen.add(new Choice(page.place(), newParts || chosen.isEmpty(), FORMS.contains(route) && refused.add(route)));
        }
        return chosen;
    }
}
