package org.madang.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madang.shared.Role;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the program with its rule, as the code has them. */
@Component
class RouteTable {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

    /** @param in the path variable whose scope counts; empty when the rule asks for the role anywhere */
    record Route(String method, String path, Action action, String in) {
        boolean changes() {
            return !Set.of("GET", "HEAD", "OPTIONS").contains(method);
        }

        boolean open() {
            return action.forEverybody();
        }

        Set<Role> roles() {
            return action.roles();
        }

        List<String> variables() {
            return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
        }

        String line() {
            String who = open()
                    ? "everybody"
                    : action.forAnySignedIn()
                            ? "anybody signed in"
                            : roles().stream().sorted().map(Role::name).collect(Collectors.joining(" "));
            return "%-57s %-22s %-13s %s"
                    .formatted(
                            (method.length() < 5 ? "%-5s" : "%s ").formatted(method) + path,
                            action,
                            in.isEmpty() ? "-" : in,
                            who);
        }
    }

    private final RequestMappingHandlerMapping mapping;

    RouteTable(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    List<String> withoutRule() {
        return mapping.getHandlerMethods().values().stream()
                .filter(handler -> handler.getMethodAnnotation(Allow.class) == null)
                .map(HandlerMethod::toString)
                .sorted()
                .toList();
    }

    List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getMethodAnnotation(Allow.class) != null)
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static Set<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        Allow rule = Objects.requireNonNull(handler.getMethodAnnotation(Allow.class));
        var methods = info.getMethodsCondition().getMethods();
        var routes = new HashSet<Route>();
        for (String path : info.getPatternValues())
            for (RequestMethod method : methods.isEmpty() ? Arrays.asList(RequestMethod.GET) : methods)
                routes.add(new Route(method.name(), path, rule.value(), rule.in()));
        return routes;
    }
}
