package org.madang.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpException;
import org.madang.shared.NotAllowed;
import org.madang.shared.NotFound;
import org.madang.web.Answer;
import org.madang.web.AnswerWriter;
import org.madang.web.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Maps what is not a page to a page, once for the whole program. */
@ControllerAdvice
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final AnswerWriter writer;

    Refusals(AnswerWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler({
        NotFound.class,
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class
    })
    void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(404, request, response);
    }

    /** A visitor may only have to sign in; whoever is signed in is told no. */
    @ExceptionHandler(NotAllowed.class)
    void notAllowed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Reader.of(request).viewer() != null) {
            show(403, request, response);
            return;
        }
        String query = request.getQueryString();
        String wanted =
                request.getMethod().equals("GET") ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
        writer.write(
                Answer.seeOther("/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)),
                request,
                response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(413, request, response);
    }

    @ExceptionHandler({
        ServletRequestBindingException.class,
        HttpMessageNotReadableException.class,
        MultipartException.class
    })
    void unfit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(400, request, response);
    }

    @ExceptionHandler({
        ErrorResponseException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeException.class
    })
    void refused(HttpServletRequest request, HttpServletResponse response, Exception refusal) throws IOException {
        int status =
                refusal instanceof ErrorResponse known ? known.getStatusCode().value() : 400;
        show(status, request, response);
    }

    /** A broken connection is nobody's mistake, an address that cannot be decoded its sender's; all else here is ours. */
    @ExceptionHandler(Exception.class)
    void broken(HttpServletRequest request, HttpServletResponse response, Exception bug) throws IOException {
        if (response.isCommitted()) {
            LOG.debug("the reader left", bug);
            return;
        }
        if (bug instanceof HttpException unfit && unfit.getCode() < 500) {
            show(unfit.getCode(), request, response);
            return;
        }
        if (Overload.is(bug)) {
            LOG.warn("no connection to the database was free: {}", bug.getMessage());
            response.setHeader("Retry-After", Overload.AGAIN);
            show(503, request, response);
            return;
        }
        // The pattern, because an address itself may hold a token that opens something.
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.error("{} {} failed", request.getMethod(), route == null ? "(no route)" : route, bug);
        show(500, request, response);
    }

    private void show(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        writer.write(Answer.withStatus(status, new ErrorPage(status)), request, response);
    }
}
