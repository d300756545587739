package org.madang.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.identity.secondfactor.AskAgain;
import org.madang.shared.NotAllowed;
import org.madang.shared.NotFound;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Allow;
import org.madang.web.Arguments;
import org.madang.web.Reader;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before every handler. No rule, no entry. A thing that the viewer may not see is answered like a thing that is
 * not there, so that addresses tell nothing.
 */
@Component
class AccessCheck implements HandlerInterceptor {
    private final Permissions permissions;
    private final Map<String, ScopeFinder> finders;
    private final AskAgain askAgain;

    AccessCheck(Permissions permissions, List<ScopeFinder> finders, AskAgain askAgain) {
        this.permissions = permissions;
        this.askAgain = askAgain;
        this.finders = finders.stream().collect(Collectors.toMap(ScopeFinder::kind, Function.identity()));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) return true;
        Allow rule = method.getMethodAnnotation(Allow.class);
        if (rule == null) throw new NotAllowed();
        decide(rule, request);
        return askAgain.letsPass(rule, request, response);
    }

    private void decide(Allow rule, HttpServletRequest request) {
        Viewer viewer = Reader.of(request).viewer();
        if (rule.in().isEmpty()) {
            if (!permissions.somewhere(viewer, rule.value())) throw new NotAllowed();
            return;
        }
        if (viewer == null && !rule.value().forEverybody()) throw new NotAllowed();
        Scope thing = scopeOf(rule.in(), request);
        if (!permissions.may(viewer, rule.value(), thing)) throw new NotFound();
        request.setAttribute(Arguments.SCOPE, thing);
    }

    private Scope scopeOf(String kind, HttpServletRequest request) {
        ScopeFinder finder = finders.get(kind);
        if (finder == null) throw new IllegalStateException("nobody tells where a " + kind + " stands");
        return finder.find(variable(kind, request)).orElseThrow(NotFound::new);
    }

    private static String variable(String name, HttpServletRequest request) {
        @Nullable
        Object value =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        ? variables.get(name)
                        : null;
        if (value == null) throw new IllegalStateException("the route has no variable " + name);
        return value.toString();
    }
}
