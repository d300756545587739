package org.madang.testing;

import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.Grants;
import org.madang.identity.NewPerson;
import org.madang.identity.RegisterPerson;
import org.madang.identity.Term;
import org.madang.identity.delegation.ActFor;
import org.madang.identity.delegation.Delegate;
import org.madang.identity.sessions.Sessions;
import org.madang.identity.signin.Address;
import org.madang.shared.Country;
import org.madang.shared.Grant;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.madang.shared.Role;
import org.madang.shared.ScopeKind;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People to act as: a new one at each call, with the grants the test needs. */
@Component
public class Cast {
    private final RegisterPerson register;
    private final Grants grants;
    private final Sessions sessions;
    private final Delegate delegate;
    private final ActFor actFor;
    private final Db db;

    Cast(RegisterPerson register, Grants grants, Sessions sessions, Delegate delegate, ActFor actFor, Db db) {
        this.delegate = delegate;
        this.actFor = actFor;
        this.db = db;
        this.register = register;
        this.grants = grants;
        this.sessions = sessions;
    }

    public PersonId person(String name) {
        return person(name, Language.ENGLISH, "KR", "Asia/Seoul");
    }

    public PersonId person(String name, Language language, String country, String zone) {
        return person(name, language, language, country, zone);
    }

    /** Somebody whose name is written in another language than the one he or she reads the pages in. */
    public PersonId person(String name, Language nameLanguage, Language reads, String country, String zone) {
        return register.register(
                        new NewPerson(
                                "p" + UUID.randomUUID() + "@example.org",
                                name,
                                nameLanguage,
                                name,
                                name,
                                "",
                                new Country(country),
                                reads,
                                ZoneId.of(zone),
                                false),
                        null)
                .person();
    }

    public PersonId with(Role role, ScopeKind kind, @Nullable UUID scope) {
        PersonId person = person(role.name().toLowerCase(java.util.Locale.ROOT));
        grants.give(person, new Grant(role, kind, scope), person);
        return person;
    }

    public PersonId secretariat() {
        return with(Role.SECRETARIAT, ScopeKind.PLATFORM, null);
    }

    public PersonId operator() {
        return with(Role.OPERATOR, ScopeKind.PLATFORM, null);
    }

    public void give(PersonId person, Role role, ScopeKind kind, @Nullable UUID scope) {
        grants.give(person, new Grant(role, kind, scope), person);
    }

    public Viewer viewer(PersonId person) {
        return sessions.viewer(sessions.begin(person, "test")).orElseThrow();
    }

    /** Signs a MockMvc request in: {@code mvc.perform(get("/me").with(cast.as(person)))}. */
    public RequestPostProcessor as(PersonId person) {
        String token = sessions.begin(person, "test");
        return request -> {
            request.setCookies(new Cookie("madang-session", token));
            return request;
        };
    }

    /** How it stands with what somebody was named for. */
    public enum Delegation {
        STANDS,
        ENDED,
        RUN_OUT
    }

    /** Somebody who acts for that person in everything that can be named; or did until a moment ago. */
    public RequestPostProcessor actingFor(PersonId official, Delegation standing) {
        PersonId assistant = person("Assistant");
        String address = db.sql("select email from v_person where id = :id")
                .param("id", assistant)
                .one(String.class);
        var made =
                delegate.delegate(Address.parse(address).orElseThrow(), Action.DELEGABLE, Term.OPEN, viewer(official));
        if (!(made instanceof Delegate.Outcome.Delegated(var id))) throw new AssertionError(made);
        String token = sessions.begin(assistant, "test");
        actFor.begin(sessions.open(token).orElseThrow().state().session(), id, assistant);
        switch (standing) {
            case STANDS -> {}
            case ENDED ->
                db.sql("update identity_delegation set ended_at = now(), ended_by = official_id where id = :id")
                        .param("id", id)
                        .update();
            case RUN_OUT ->
                db.sql(
                                "update identity_delegation set valid_until = valid_from + interval '1 millisecond' where id = :id")
                        .param("id", id)
                        .update();
        }
        return request -> {
            request.setCookies(new Cookie("madang-session", token));
            return request;
        };
    }

    /** A visitor who reads this language. */
    public static RequestPostProcessor reading(String language) {
        return request -> {
            request.setCookies(new Cookie("madang-language", language));
            return request;
        };
    }
}
