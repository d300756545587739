package org.madang.identity.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.madang.database.Db;
import org.madang.identity.sessions.SessionState;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Viewer;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.AnswerWriter;
import org.madang.web.Form;
import org.madang.web.Reader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stands between a permission and a dangerous act: who has a second factor shows it again when the last time was a while
 * ago, and staff who should have one by now set it up first. The form that was sent waits within the question.
 */
@Component
public class AskAgain {
    static final String ANSWER = "second-factor";
    static final String BY = "second-factor-by";
    static final String BACK = "second-factor-back";
    /** Where somebody gets the second factor that they should have. */
    private static final Set<String> MENDS = Set.of(FactorController.PATH, "/me/passkeys");

    private final Db db;
    private final Clock clock;
    private final SecondFactor factor;
    private final Tries tries;
    private final ObjectProvider<AnswerWriter> writer;
    private final FirstFactor first;

    AskAgain(
            Db db,
            Clock clock,
            SecondFactor factor,
            Tries tries,
            FirstFactor first,
            ObjectProvider<AnswerWriter> writer) {
        this.db = db;
        this.clock = clock;
        this.factor = factor;
        this.tries = tries;
        this.first = first;
        this.writer = writer;
    }

    /** Counts tries; signing in counts its own in the same way. */
    public interface Tries {
        Duration toWait(String key, int most, Duration time);
    }

    /** What somebody without a second factor shows again; signing in knows how. */
    public interface FirstFactor {
        /**
         * @return empty for who cannot be asked: an invented person of the demonstration has no mail, and the first operator
         *     none before they write their address
         */
        Optional<Means> means(PersonId person);

        /** Mails a code; too many are not sent, and the newest one counts. */
        void mail(PersonId person, Language language, HttpServletRequest request);

        boolean accepts(PersonId person, String typed, HttpServletRequest request);

        /** @param email where a code goes */
        record Means(String email, boolean password) {}
    }

    /** @return false when the request was answered here */
    public boolean letsPass(Allow rule, HttpServletRequest request, HttpServletResponse response) throws IOException {
        SessionState session = SessionState.of(request);
        Viewer viewer = Reader.of(request).viewer();
        if (session == null || viewer == null || rule.value().forEverybody()) return true;
        if (session.late(clock.instant()) && !MENDS.contains(request.getRequestURI())) {
            answer(Answer.seeOther(FactorController.PATH), request, response);
            return false;
        }
        Instant now = clock.instant();
        if (!rule.fresh() || session.has() && session.fresh(now)) return true;
        if (!session.has()) return !rule.proved() || session.lately(now) || shows(session, viewer, request, response);
        Form form = Form.of(request);
        if (form.has(ANSWER)) {
            Duration wait = tries.toWait("second-of " + viewer.inPerson(), 10, Duration.ofMinutes(15));
            if (!wait.isZero())
                form.error(
                        ANSWER,
                        "identity.signin.wait",
                        Math.max(1, wait.plusSeconds(59).toMinutes()));
            else if (factor.accepts(viewer.inPerson(), form.value(ANSWER))) {
                proved(session.session());
                return true;
            } else form.error(ANSWER, "identity.factor.second.wrong");
        }
        answer(Answer.unprocessable(ConfirmPage.of(request, form, factor.means(viewer.inPerson()))), request, response);
        return false;
    }

    /** The password or a mailed code of who has no second factor. */
    private boolean shows(SessionState session, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PersonId person = viewer.inPerson();
        var means = first.means(person);
        if (means.isEmpty()) return true;
        Form form = Form.of(request);
        boolean byMail = !means.get().password() || form.value(BY).equals("mail");
        if (form.has(ANSWER) && !form.value(ANSWER).isEmpty()) {
            Duration wait = tries.toWait("first-of " + person, 10, Duration.ofMinutes(15));
            if (!wait.isZero())
                form.error(
                        ANSWER,
                        "identity.signin.wait",
                        Math.max(1, wait.plusSeconds(59).toMinutes()));
            else if (first.accepts(person, form.value(ANSWER), request)) {
                db.sql("update identity_session set proved_at = :now where id = :id")
                        .param("now", clock.instant())
                        .param("id", session.session())
                        .update();
                return true;
            } else form.error(ANSWER, byMail ? "identity.code.wrong" : "identity.factor.first.wrong");
        } else if (byMail) first.mail(person, Reader.of(request).language(), request);
        answer(Answer.unprocessable(ProvePage.of(request, form, means.get().email(), byMail)), request, response);
        return false;
    }

    private void answer(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.getObject().write(answer, request, response);
    }

    private void proved(UUID session) {
        db.sql("update identity_session set proved_at = :now, strong = true where id = :id")
                .param("now", clock.instant())
                .param("id", session)
                .update();
    }
}
