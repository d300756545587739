package org.madang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets controllers return an {@link Answer}. */
final class AnswerReturned implements HandlerMethodReturnValueHandler {
    private final AnswerWriter writer;

    AnswerReturned(AnswerWriter writer) {
        this.writer = writer;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return Answer.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returned, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        if (!(value instanceof Answer answer)) throw new IllegalStateException("a handler answered nothing");
        writer.write(answer, (HttpServletRequest) request.getNativeRequest(), (HttpServletResponse)
                Objects.requireNonNull(request.getNativeResponse()));
    }
}
