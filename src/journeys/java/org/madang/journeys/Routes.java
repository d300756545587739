package org.madang.journeys;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The routes that answer GET, as the program itself has them. */
record Routes(List<PathPattern> patterns) {

    static Routes of(RequestMappingHandlerMapping mapping) {
        var found = new TreeSet<PathPattern>(Comparator.naturalOrder());
        mapping.getHandlerMethods().keySet().forEach(info -> {
            var methods = info.getMethodsCondition().getMethods();
            if (info.getPathPatternsCondition() != null && (methods.isEmpty() || methods.contains(RequestMethod.GET)))
                found.addAll(info.getPathPatternsCondition().getPatterns());
        });
        return new Routes(List.copyOf(found));
    }

    /** The route of an address, the most specific if several fit. */
    Optional<String> of(String address) {
        int query = address.indexOf('?');
        var path = PathContainer.parsePath(query < 0 ? address : address.substring(0, query));
        return patterns.stream()
                .filter(pattern -> pattern.matches(path))
                .map(PathPattern::getPatternString)
                .findFirst();
    }

    Set<String> without(Collection<String> known) {
        var left = new TreeSet<String>();
        patterns.forEach(pattern -> left.add(pattern.getPatternString()));
        left.removeAll(known);
        return left;
    }
}
