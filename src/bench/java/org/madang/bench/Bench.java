package org.madang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The whole run: two starts, generated rows, and every page beside its floor. bin/bench starts it. */
public final class Bench {
    private static final int[] CONNECTIONS = {1, 8, 32};
    private static final int COMPARED_AT = 8;
    private static final int LONGEST_WARM_UP = 40;

    /** A page with what one reading of it took. */
    record Subject(Scene scene, Captured page) {}

    private final Path home;
    private final Path work;
    private final double seconds;
    private final Database database;

    private Bench(Path home, Path work, double seconds) {
        this.home = home;
        this.work = work;
        this.seconds = seconds;
        this.database = new Database(work.resolve("data"));
    }

    /** Arguments: folder of the program, scratch folder, seconds a measurement, names of pages or "", file or "". */
    public static void main(String[] arguments) throws Exception {
        var bench = new Bench(Path.of(arguments[0]), Path.of(arguments[1]), Double.parseDouble(arguments[2]));
        int year = LocalDate.now(ZoneOffset.UTC).getYear();
        List<String> wanted = List.of(arguments[3].split(","));
        var scenes = Scene.all(year).stream()
                .filter(scene -> arguments[3].isEmpty() || wanted.contains(scene.name()))
                .toList();
        Result result = bench.run(scenes, wanted);
        Table.print(result, scenes);
        if (!arguments[4].isEmpty()) {
            Files.writeString(
                    Path.of(arguments[4]),
                    JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n");
        }
        System.exit(0);
    }

    private Result run(List<Scene> scenes, List<String> wanted) throws Exception {
        say("First start on an empty folder.");
        double cold;
        try (Application program = Application.start(home, work.resolve("data"))) {
            cold = program.secondsToFirstPage();
            say("Filling the database with 20 editions and 10,000 people.");
            database.run(home.resolve("src/bench/sql"));
            database.setForProgram("log_error_verbosity = 'default'");
        }
        say("Second start.");
        try (Application program = Application.start(home, work.resolve("data"));
                Generator generator = new Generator()) {
            long idle = Cpu.residentMegabytes(program.pid());
            var results = new ArrayList<Result.PageResult>();
            var meterOfExtras = new Meter(generator, database.pid());
            var extra = new Extra(home, program, database, meterOfExtras);
            if (wanted.contains(Extra.IMPORT)) extra.imported();
            if (wanted.contains(Applying.NAME)) new Applying(home, program, database).run();
            if (wanted.contains(Selecting.NAME)) new Selecting(home, program, database).run();
            if (wanted.contains(Grants.NAME)) new Grants(home, program, database, meterOfExtras).measure(seconds);
            if (wanted.contains(TwoNodes.NAME)) new TwoNodes(home, work, program, database, meterOfExtras).measure(seconds);
            if (wanted.contains(Extra.PEOPLE)) extra.people(seconds);
            List<Subject> pages = capture(program, scenes);
            if (!pages.isEmpty()) try (FloorServer floor = FloorServer.start(database, work, pages)) {
                var meter = new Meter(generator, database.pid());
                for (Subject each : pages) meter.warm(program.pid(), program.port(), each.scene(), 5, 5, each.page().cookie());
                for (Subject each : pages) {
                    say("Measuring " + each.scene().name() + ".");
                    results.add(measure(meter, program, floor, each.scene(), each.page()));
                }
            }
            return new Result(
                    LocalDate.now(ZoneOffset.UTC).toString(),
                    machine(),
                    new Result.Start(
                            cold, program.secondsToFirstPage(), idle, Cpu.residentMegabytes(program.pid())),
                    results);
        }
    }

    private List<Subject> capture(Application program, List<Scene> scenes) throws Exception {
        var signIn = new SignIn(database);
        database.set("log_statement = 'all'", "log_line_prefix = '%a|'");
        var pages = new ArrayList<Subject>();
        for (Scene scene : scenes) {
            String session = scene.as().isEmpty() ? "" : signIn.cookie(scene.as());
            Captured page = Captured.of(program, database, scene, session);
            pages.add(new Subject(scene, page));
            page.writeTo(work.resolve(scene.name()));
        }
        database.set("log_statement = 'none'");
        return pages;
    }

    private Result.PageResult measure(Meter meter, Application program, FloorServer floor, Scene scene, Captured page)
            throws IOException {
        meter.warm(program.pid(), program.port(), scene, 10, LONGEST_WARM_UP, page.cookie());
        var levels = new ArrayList<Result.Level>();
        for (int connections : CONNECTIONS)
            levels.add(meter.measure(program.pid(), program.port(), scene, connections, seconds, page.cookie()));
        meter.warm(floor.pid(), floor.port(), scene, 5, LONGEST_WARM_UP, "");
        Result.Level bare = meter.measure(floor.pid(), floor.port(), scene, COMPARED_AT, seconds, "");
        return Result.PageResult.of(scene, page, levels, bare);
    }

    private Result.Machine machine() throws Exception {
        return new Result.Machine(
                Runtime.getRuntime().availableProcessors(), Runtime.version().toString(), database.version());
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
