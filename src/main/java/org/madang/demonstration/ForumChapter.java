package org.madang.demonstration;

import java.util.List;
import org.madang.demonstration.files.CaseStudy;
import org.madang.forum.AcceptCase;
import org.madang.forum.Capacity;
import org.madang.forum.CaseId;
import org.madang.forum.ClearStatement;
import org.madang.forum.ForumId;
import org.madang.forum.ForumState;
import org.madang.forum.MoveForum;
import org.madang.forum.NewForum;
import org.madang.forum.NewPost;
import org.madang.forum.NewThread;
import org.madang.forum.OpenForum;
import org.madang.forum.PostId;
import org.madang.forum.StartCase;
import org.madang.forum.StartThread;
import org.madang.forum.SubmitCase;
import org.madang.forum.ThreadId;
import org.madang.forum.WritePost;
import org.madang.forum.WriteSection;
import org.madang.institutions.AppointmentId;
import org.madang.shared.Country;
import org.madang.shared.Ids;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** The policy forum of 2021 from its opening to its end, and one that is talking now. */
@Component
class ForumChapter implements Chapter {
    private final OpenForum openForum;
    private final MoveForum move;
    private final StartCase startCase;
    private final WriteSection write;
    private final SubmitCase submit;
    private final AcceptCase accept;
    private final StartThread startThread;
    private final WritePost post;
    private final ClearStatement clear;

    ForumChapter(
            OpenForum openForum,
            MoveForum move,
            StartCase startCase,
            WriteSection write,
            SubmitCase submit,
            AcceptCase accept,
            StartThread startThread,
            WritePost post,
            ClearStatement clear) {
        this.openForum = openForum;
        this.move = move;
        this.startCase = startCase;
        this.write = write;
        this.submit = submit;
        this.accept = accept;
        this.startThread = startThread;
        this.post = post;
        this.clear = clear;
    }

    @Override
    public int number() {
        return 83;
    }

    @Override
    public String name() {
        return "policy forums: cases, statements, discussion";
    }

    @Override
    public void tell(Story story) {
        past(story);
        story.comeBack();
        present(story);
    }

    private static List<NewForum.Section> template() {
        return List.of(
                new NewForum.Section("situation", Multilingual.of("en", "The situation", "ko", "상황"), 2000),
                new NewForum.Section("measure", Multilingual.of("en", "What was done", "ko", "시행한 일"), 2000),
                new NewForum.Section("lesson", Multilingual.of("en", "What was learnt", "ko", "배운 점"), 2000),
                new NewForum.Section(
                        "question", Multilingual.of("en", "A question to the others", "ko", "다른 나라에 묻는 것"), 2000));
    }

    private ForumId open(Story story, String edition, String slug, String english, String korean) {
        return Story.expect(
                        OpenForum.Outcome.Opened.class,
                        openForum.open(
                                new NewForum(
                                        story.edition(edition),
                                        slug,
                                        Multilingual.of("en", english, "ko", korean),
                                        Multilingual.of(
                                                "en",
                                                "Each country brings one case. Any one section can be read across all countries; officials speak for their ministries only after clearance.",
                                                "ko",
                                                "나라마다 한 가지 사례를 가져옵니다. 한 항목을 모든 나라에 걸쳐 읽을 수 있고, 공무원은 승인을 거친 뒤에만 부처를 대표해 발언합니다."),
                                        Story.SEOUL,
                                        template()),
                                story.person("kr01")))
                .forum();
    }

    private void go(Story story, ForumId forum, ForumState... states) {
        for (ForumState state : states)
            Story.expect(MoveForum.Outcome.Moved.class, move.move(forum, state, null, story.person("kr01")));
    }

    /** A country's case, written by one of its officials; accepted when {@code finished}. */
    private CaseId study(Story story, ForumId forum, CaseStudy study, String author, boolean finished) {
        PersonId writer = story.person(author);
        CaseId id = Story.expect(
                        StartCase.Outcome.Started.class,
                        startCase.start(
                                forum,
                                study.country(),
                                Multilingual.of("en", study.title()),
                                List.of(writer),
                                story.person("kr01")))
                .caseStudy();
        for (var section : study.sections().entrySet()) {
            if (!finished && section.getKey().equals("question")) continue;
            Story.expect(
                    WriteSection.Outcome.Written.class,
                    write.write(
                            id,
                            section.getKey(),
                            Multilingual.of("en", section.getValue()),
                            !section.getKey().equals("question"),
                            0,
                            writer));
        }
        if (finished) {
            Story.expect(SubmitCase.Outcome.Submitted.class, submit.submit(id, writer));
            Story.expect(AcceptCase.Outcome.Accepted.class, accept.accept(id, story.person("kr01")));
        }
        return id;
    }

    private void past(Story story) {
        story.at("2021-11-22T10:00");
        ForumId forum = open(
                story,
                "administrators-2021",
                "post-corona-2021",
                "Cultural professionals after Corona",
                "코로나 이후의 문화 인력");
        go(story, forum, ForumState.ANNOUNCED, ForumState.OPEN);
        story.at("2021-12-01T16:00");
        for (CaseStudy study : CaseStudy.all()) {
            String author = study.country().code().toLowerCase(java.util.Locale.ROOT)
                    + (study.country().equals(new Country("KH"))
                                    || study.country().equals(new Country("LA"))
                            ? "11"
                            : "01");
            study(story, forum, study, author, true);
        }
        story.at("2021-12-06T14:00");
        go(story, forum, ForumState.IN_SESSION);
        var thread = thread(
                story,
                forum,
                "kr01",
                "Statements of the delegations",
                "Delegations speak here in the order of the agenda. A statement is visible once the ministry has cleared it.");
        statement(
                story,
                thread,
                "of01",
                "kh11",
                "Cambodia trained its crews on foreign sets. When the sets closed we learnt how few of our people could lead one. We now set aside a tenth of the film fund for training, and we ask our partners to count assistants, not only directors.");
        statement(
                story,
                thread,
                "of02",
                "my01",
                "Malaysia kept its studios open by testing every crew each morning. The cost was smaller than the cost of silence. We offer our protocol to every delegation here.");
        say(
                story,
                thread,
                "th01",
                "Could the ministries publish who was trained and where they work now? We found that we cannot answer this for our own country.");
        say(
                story,
                thread,
                "vn01",
                "We asked graduates by telephone after six months. Half had changed their number. A network that keeps people matters more than another course.");
        story.at("2021-12-10T17:00");
        go(story, forum, ForumState.DRAFTING, ForumState.ADOPTING, ForumState.CONCLUDED, ForumState.FOLLOW_UP);
    }

    private void present(Story story) {
        int year = story.today().getYear();
        ForumId forum = open(
                story,
                "administrators-" + year,
                "people-who-make-culture-" + year,
                "Policy for people who make culture",
                "문화를 만드는 사람을 위한 정책");
        go(story, forum, ForumState.ANNOUNCED, ForumState.OPEN);
        String[][] writers = {
            {"ID", "ac01"}, {"TH", "ac02"}, {"VN", "ac03"}, {"KH", "ac04"}, {"MY", "ac05"}, {"LA", "ac06"}
        };
        int number = 0;
        for (String[] writer : writers) {
            CaseStudy study = CaseStudy.all().stream()
                    .filter(each -> each.country().code().equals(writer[0]))
                    .findFirst()
                    .orElseThrow();
            study(story, forum, study, writer[1], number++ < 4);
        }
        var thread = thread(
                story,
                forum,
                "ac02",
                "Who pays while people learn?",
                "In our case the hardest part was income during the course. How do your countries handle it?");
        say(
                story,
                thread,
                "ac03",
                "Provinces pay half of a teacher’s wage. Artists without an employer get nothing, which is most of them.");
        say(
                story,
                thread,
                "ac01",
                "Village funds pay for rehearsals. That turned out to be the best scholarship we have.");
        say(
                story,
                thread,
                "kr10",
                "Compare the sections “What was done” side by side: three of six cases pay institutions, and only one pays people.");
        speak(story, thread, "of02", "Malaysia is ready to share the rules of its scholarship for freelance crews.");
    }

    private ThreadId thread(Story story, ForumId forum, String by, String title, String text) {
        return Story.expect(
                        StartThread.Outcome.Started.class,
                        startThread.start(
                                new NewThread(
                                        new ThreadId(Ids.next()), forum, null, null, Language.ENGLISH, title, text),
                                story.person(by)))
                .thread();
    }

    private void say(Story story, ThreadId thread, String by, String text) {
        Story.expect(
                WritePost.Outcome.Posted.class,
                post.write(NewPost.personal(new PostId(Ids.next()), thread, Language.ENGLISH, text), story.person(by)));
    }

    /** An official statement; it waits until somebody else of the ministry has cleared it. */
    private PostId speak(Story story, ThreadId thread, String by, String text) {
        AppointmentId appointment = story.appointment(by);
        var id = new PostId(Ids.next());
        Story.expect(
                WritePost.Outcome.WaitsForClearance.class,
                post.write(
                        new NewPost(id, thread, null, Capacity.OFFICIAL, appointment, Language.ENGLISH, text),
                        story.person(by)));
        return id;
    }

    private void statement(Story story, ThreadId thread, String by, String clears, String text) {
        PostId id = speak(story, thread, by, text);
        Story.expect(ClearStatement.Outcome.Cleared.class, clear.clear(id, story.person(clears)));
    }
}
