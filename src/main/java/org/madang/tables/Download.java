package org.madang.tables;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A list taken home. A handler takes it for {@code …/export.csv} and {@code …/export.xlsx} alike; which of them was asked
 * for is told by the address.
 */
public record Download(FileWriter writer, HttpServletResponse response) {
    private static final class Argument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Download.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binder) {
            // The response is written here, so no page is to follow.
            if (container != null) container.setRequestHandled(true);
            String path = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class))
                    .getRequestURI();
            return new Download(
                    path.endsWith("." + FileWriter.XLSX.ending()) ? FileWriter.XLSX : FileWriter.CSV,
                    Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class)));
        }
    }

    @Component
    static class Arguments implements WebMvcConfigurer {
        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new Argument());
        }
    }
}
