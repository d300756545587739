package org.madang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Behind a proxy everybody seems to come from one address, and one guesser would lock all others out. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ReaderAddress extends OncePerRequestFilter {
    private final Proxies proxies;

    ReaderAddress(@Value("${madang.proxies:127.0.0.0/8,::1}") String proxies) {
        this.proxies = Proxies.parse(proxies);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        if (forwarded.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String reader = proxies.reader(request.getRemoteAddr(), forwarded);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getRemoteAddr() {
                        return reader;
                    }
                },
                response);
    }
}
