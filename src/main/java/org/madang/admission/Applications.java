package org.madang.admission;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.programmes.Grade;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.shared.NotFound;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads applications and their answers. */
@Component
public class Applications {
    private final Db db;
    private final Calls calls;
    private final Forms forms;

    Applications(Db db, Calls calls, Forms forms) {
        this.db = db;
        this.calls = calls;
        this.forms = forms;
    }

    /**
     * @param formVersion version of the call's form that it answers
     * @param unmet conditions of the call that the answers did not meet when they were handed in
     */
    public record Application(
            ApplicationId id,
            CallId callId,
            PersonId personId,
            ApplicationState state,
            @Nullable String reason,
            long version,
            @Nullable String printName,
            @Nullable String latinName,
            @Nullable TrackId trackId,
            @Nullable Country country,
            @Nullable Grade grade,
            @Nullable Instant submittedAt,
            Instant changedAt,
            int formVersion,
            List<String> unmet) {
        public List<Eligibility.Rule> unmetRules() {
            return unmet.stream().map(Eligibility.Rule::valueOf).toList();
        }
    }

    /** @param version count of the application's changes when this answer last changed */
    public record Answer(String field, String value, long version) {}

    private static final String APPLICATION = """
            select id, call_id, person_id, state, reason, version, print_name, latin_name, track_id, country, grade,
                   submitted_at, changed_at, form_version, unmet
            from admission_application
            """;

    public Optional<Application> of(PersonId person, CallId call) {
        return db.sql(APPLICATION + "where person_id = :person and call_id = :call")
                .param("person", person)
                .param("call", call)
                .maybe(Application.class);
    }

    public Optional<Application> find(ApplicationId id) {
        return db.sql(APPLICATION + "where id = :id").param("id", id).maybe(Application.class);
    }

    /** Holds the application until the end of the transaction: every move of it, its decision or its offer comes here first. */
    Application locked(ApplicationId id) {
        return db.sql(APPLICATION + "where id = :id for update")
                .param("id", id)
                .maybe(Application.class)
                .orElseThrow(NotFound::new);
    }

    /**
     * What an offer was made to.
     *
     * @throws NotFound if there is no such offer
     */
    public ApplicationId of(OfferId offer) {
        return db.sql("select application_id from admission_offer where id = :id")
                .param("id", offer)
                .maybe(ApplicationId.class)
                .orElseThrow(NotFound::new);
    }

    /** An application is its applicant's alone while they write it. */
    Application lockedOf(ApplicationId id, PersonId applicant) {
        Application application = locked(id);
        if (!application.personId().equals(applicant)) throw new NotFound();
        return application;
    }

    public List<Answer> answers(ApplicationId id) {
        return db.sql("select field, value, version from admission_answer where application_id = :id")
                .param("id", id)
                .list(Answer.class);
    }

    /** As they were handed in: of an application that is being corrected, what stood in it before. */
    public List<Answer> handedIn(Application application) {
        if (application.state() != ApplicationState.RETURNED) return answers(application.id());
        return db.sql("select field, value, version from admission_sent_answer where application_id = :id")
                .param("id", application.id())
                .list(Answer.class);
    }

    public static Map<String, String> values(List<Answer> answers) {
        var values = new LinkedHashMap<String, String>();
        answers.forEach(answer -> values.put(answer.field(), answer.value()));
        return values;
    }

    /** The form that whoever begins now is asked. */
    public Fields fields(Calls.Call call) {
        return new Fields(call, calls.tracks(call.id()), forms.of(call.id(), call.formVersion()));
    }

    public Fields fields(ApplicationId id) {
        return fields(find(id).orElseThrow(NotFound::new));
    }

    /** The form of what was {@linkplain #handedIn handed in}: whoever corrects may have taken a newer one over meanwhile. */
    public Fields fieldsHandedIn(Application application) {
        if (application.state() != ApplicationState.RETURNED) return fields(application);
        int version = db.sql("select coalesce(sent_form, form_version) from admission_application where id = :id")
                .param("id", application.id())
                .one(Integer.class);
        return fields(application, version);
    }

    /** The form that an application answers, whatever has become of the call's form since. */
    public Fields fields(Application application) {
        return fields(application, application.formVersion());
    }

    private Fields fields(Application application, int version) {
        CallId call = application.callId();
        return new Fields(calls.find(call).orElseThrow(NotFound::new), calls.tracks(call), forms.of(call, version));
    }
}
