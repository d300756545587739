package org.madang.web.errors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** When more people come at once than there are connections to the database, or it is away for a moment. */
final class Overload {
    /** Seconds after which it makes sense to come again. */
    static final String AGAIN = "5";

    private Overload() {}

    /** Whether nothing was begun because no connection was to be had, so that sending it again is safe. */
    static boolean is(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException) return true;
        return false;
    }
}
