package org.madang.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.access.RouteTable.Route;
import org.madang.shared.PersonId;
import org.madang.testing.Cast;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Asks a route for an answer as somebody, and says what the answer means. */
@Component
class Knocking {
    record Reply(int status, @Nullable String to) {
        boolean refused() {
            return status == 403 || status == 404;
        }

        boolean sentToSignIn() {
            return status == 303 && to != null && to.startsWith("/sign-in");
        }
    }

    private final ObjectProvider<MockMvc> mvc;
    private final Cast cast;
    private final Map<PersonId, RequestPostProcessor> signedIn = new HashMap<>();
    private final Map<String, RequestPostProcessor> acting = new HashMap<>();

    Knocking(ObjectProvider<MockMvc> mvc, Cast cast) {
        this.mvc = mvc;
        this.cast = cast;
    }

    Reply visitor(Route route, String path) throws Exception {
        return ask(route, path, request -> request, true);
    }

    Reply as(PersonId person, Route route, String path) throws Exception {
        return ask(route, path, signedIn.computeIfAbsent(person, cast::as), true);
    }

    Reply actingFor(PersonId official, Route route, String path, Cast.Delegation standing) throws Exception {
        var assistant = acting.computeIfAbsent(official + " " + standing, key -> cast.actingFor(official, standing));
        return ask(route, path, assistant, true);
    }

    Reply withoutToken(Route route, String path, PersonId person) throws Exception {
        return ask(route, path, signedIn.computeIfAbsent(person, cast::as), false);
    }

    private Reply ask(Route route, String path, RequestPostProcessor who, boolean token) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method()), path)
                .with(who);
        if (token && route.changes()) request = request.with(csrf());
        var response = mvc.getObject().perform(request).andReturn().getResponse();
        return new Reply(response.getStatus(), response.getRedirectedUrl());
    }
}
