package org.madang.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last door: what the server itself refuses before any of our handlers, in the same look. */
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {

    @Allow(Action.PUBLIC)
    @RequestMapping("/error")
    Answer error(HttpServletRequest request, HttpServletResponse response) {
        if (Overload.is((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            response.setHeader("Retry-After", Overload.AGAIN);
            return Answer.withStatus(503, new ErrorPage(503));
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer known && known >= 400 ? known : 404;
        return Answer.withStatus(status, new ErrorPage(status));
    }
}
