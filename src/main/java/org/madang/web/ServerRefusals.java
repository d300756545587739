package org.madang.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What is no request at all never reaches our pages: the server answers it by one plain line, which repeats nothing of
 * what was sent and names no software.
 */
@Component
class ServerRefusals implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setErrorHandler(new OneLine()));
    }

    private static final class OneLine extends ErrorHandler {
        /** Uploads speak by more methods than pages do, and their refusals carry the same headers. */
        @Override
        public boolean errorPageForMethod(String method) {
            return true;
        }

        @Override
        protected void generateResponse(
                Request request,
                Response response,
                int code,
                @Nullable String message,
                @Nullable Throwable cause,
                Callback callback) {
            var headers = response.getHeaders();
            headers.put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
            headers.put("X-Content-Type-Options", "nosniff");
            headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            Content.Sink.write(response, true, code + " " + HttpStatus.getMessage(code) + "\n", callback);
        }
    }
}
