package org.madang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.madang.shared.NotAllowed;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the viewer (null for a visitor, where the parameter says so), the reader, the form and the scope of the thing. */
public final class Arguments implements HandlerMethodArgumentResolver {
    /** The request attribute in which the access check leaves where the thing acted upon stands. */
    public static final String SCOPE = "org.madang.scope";

    /** Reading an annotation on a type parses the class file's own notes anew each time. */
    private final Map<Parameter, Boolean> nullable = new ConcurrentHashMap<>();

    Arguments() {}

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Viewer.class || type == Form.class || type == Reader.class || type == Scope.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        var request = (HttpServletRequest) web.getNativeRequest();
        Class<?> type = parameter.getParameterType();
        if (type == Form.class) return Form.of(request);
        if (type == Reader.class) return Reader.of(request);
        if (type == Scope.class) return request.getAttribute(SCOPE) instanceof Scope scope ? scope : Scope.PLATFORM;
        Viewer viewer = Reader.of(request).viewer();
        if (viewer == null && !mayBeNull(parameter)) throw new NotAllowed();
        return viewer;
    }

    private boolean mayBeNull(MethodParameter parameter) {
        return nullable.computeIfAbsent(
                parameter.getParameter(), each -> each.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }
}
