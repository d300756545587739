package org.madang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.madang.shared.CannotStart;

/**
 * As whom the database server runs: PostgreSQL refuses to run as root, so root starts it through one of the programs
 * that give up rights.
 *
 * @param prefix what is put before a server command
 * @param uid owner of the server's files as seen from here; only used with a prefix
 */
record ServerUser(List<String> prefix, int uid, int gid) {
    private static final int NOBODY = 65534;

    static ServerUser forFolder(Path folder, PostgresBinaries binaries) {
        if (!root()) {
            return new ServerUser(List.of(), -1, -1);
        }
        List<ServerUser> ways = waysFromRoot(folder);
        for (ServerUser way : ways) {
            if (way.works(folder, binaries)) {
                return way;
            }
        }
        throw new CannotStart(
                "PostgreSQL does not run as root, and none of unshare, setpriv and runuser could start it in " + folder
                        + "; use an ordinary account, a folder that everybody may enter, or MADANG_DATABASE_URL.");
    }

    private static List<ServerUser> waysFromRoot(Path folder) {
        List<ServerUser> ways = new ArrayList<>();
        int owner = ownerOf(folder, "unix:uid");
        int group = ownerOf(folder, "unix:gid");
        if (owner != 0) {
            // Somebody's own folder stays usable to its owner after a start as root.
            ways.add(through("setpriv", owner, group));
        }
        ways.add(new ServerUser(List.of("unshare", "-U", "--"), 0, 0));
        ways.add(through("setpriv", NOBODY, NOBODY));
        ways.add(new ServerUser(List.of("runuser", "-u", "nobody", "--"), NOBODY, NOBODY));
        return ways;
    }

    private static ServerUser through(String program, int uid, int gid) {
        return new ServerUser(List.of(program, "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"), uid, gid);
    }

    /** Tries the way for real: another user, a folder it may write, a program it may start. */
    boolean works(Path folder, PostgresBinaries binaries) {
        try {
            Path trial = Files.createTempDirectory(folder, "trial");
            try {
                own(trial);
                return run(
                                "sh",
                                "-c",
                                "test \"$(id -u)\" -ne 0 && test -w \"$1\" && \"$2\" --version",
                                "sh",
                                trial.toString(),
                                binaries.program("pg_ctl").toString())
                        .ok();
            } finally {
                Files.delete(trial);
            }
        } catch (IOException e) {
            throw new CannotStart("The data folder " + folder + " cannot be written.", e);
        }
    }

    ServerCommand.Result run(String... command) {
        return ServerCommand.run(
                Stream.concat(prefix.stream(), Stream.of(command)).toList());
    }

    /** Hands a folder or a file, with all it holds, to the server's user; free of cost when it is so already. */
    void own(Path path) throws IOException {
        if (prefix.isEmpty() || ownerOf(path, "unix:uid") == uid) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            // The top goes last: an interrupted change is then seen and done again.
            for (Path each : inside.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.setAttribute(each, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static boolean root() {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && ownerOf(self, "unix:uid") == 0;
    }

    private static int ownerOf(Path path, String attribute) {
        try {
            return (int) Files.getAttribute(path, attribute);
        } catch (IOException e) {
            throw new CannotStart("The owner of " + path + " cannot be read.", e);
        }
    }
}
