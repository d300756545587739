package org.madang.operations.backup;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.sql.SQLException;
import org.madang.shared.CannotStart;
import org.slf4j.LoggerFactory;

/** How a tool ends: 0 when all went well, 1 when something is lacking, 2 with one sentence when it was refused. */
final class Command {
    static final int LACKING = 1;
    private static final int REFUSED = 2;

    private Command() {}

    interface Work {
        int run() throws SQLException, IOException;
    }

    static void end(Work work) {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.ERROR);
        }
        System.exit(code(work));
    }

    private static int code(Work work) {
        try {
            return work.run();
        } catch (CannotStart | InvalidPathException refused) {
            System.err.println(refused.getMessage());
        } catch (SQLException e) {
            System.err.println("The database did not do it: " + firstLine(e));
        } catch (IOException e) {
            System.err.println("A file could not be read or written: " + firstLine(e) + "; is the disk full?");
        }
        return REFUSED;
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
