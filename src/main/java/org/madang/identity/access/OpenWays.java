package org.madang.identity.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Viewer;
import org.madang.web.Allow;
import org.madang.web.ScopeFinder;
import org.madang.web.Ways;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Looks up the rule of the page behind an address and asks {@link Permissions}, as the request for it would. */
@Component
class OpenWays implements Ways {
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final Permissions permissions;
    private final Map<String, ScopeFinder> finders;

    OpenWays(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            Permissions permissions,
            List<ScopeFinder> finders) {
        this.mapping = mapping;
        this.permissions = permissions;
        this.finders = finders.stream().collect(Collectors.toMap(ScopeFinder::kind, Function.identity()));
    }

    private record Page(PathPattern pattern, Allow rule) {}

    @Override
    public boolean open(@Nullable Viewer viewer, String address) {
        var path = PathContainer.parsePath(address.replaceAll("[?#].*", ""));
        return pages().stream()
                .filter(page -> page.pattern().matches(path))
                .min(java.util.Comparator.comparing(Page::pattern))
                .filter(page -> open(viewer, page, path))
                .isPresent();
    }

    private List<Page> pages() {
        return mapping.getObject().getHandlerMethods().entrySet().stream()
                .filter(entry -> {
                    var methods = entry.getKey().getMethodsCondition().getMethods();
                    return methods.isEmpty() || methods.contains(RequestMethod.GET);
                })
                .flatMap(entry -> {
                    Allow rule = entry.getValue().getMethodAnnotation(Allow.class);
                    var patterns = entry.getKey().getPathPatternsCondition();
                    return rule == null || patterns == null
                            ? java.util.stream.Stream.<Page>empty()
                            : patterns.getPatterns().stream().map(pattern -> new Page(pattern, rule));
                })
                .toList();
    }

    private boolean open(@Nullable Viewer viewer, Page page, PathContainer path) {
        Allow rule = page.rule();
        if (rule.in().isEmpty()) return permissions.somewhere(viewer, rule.value());
        var variables =
                Objects.requireNonNull(page.pattern().matchAndExtract(path)).getUriVariables();
        ScopeFinder finder = finders.get(rule.in());
        String id = variables.get(rule.in());
        return finder != null
                && id != null
                && finder.find(id)
                        .filter(thing -> permissions.may(viewer, rule.value(), thing))
                        .isPresent();
    }
}
