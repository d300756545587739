package org.madang.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.media.FileKind;
import org.madang.shared.Multilingual;

/**
 * One question of a version of a call's form. A released version never changes, so every answer keeps the question it
 * answered; what is asked no longer is retired, never deleted.
 *
 * @param key lower-case name, unique in the call
 * @param group key of the page it stands on; empty for the page of the statement
 * @param help a hint below the question; for a declaration the text that is agreed to
 * @param options what to choose from; empty unless it is a choice
 * @param asksGender whether it is the one that asks for gender: a choice that nobody has to make and no reviewer reads, for
 *     the counts alone
 */
public record Question(
        String key,
        String group,
        Kind kind,
        Multilingual label,
        Multilingual help,
        boolean required,
        Bounds bounds,
        List<Option> options,
        Asked asked,
        boolean retired,
        boolean asksGender) {
    public enum Kind {
        TEXT,
        LONG_TEXT,
        CHOICE,
        NUMBER,
        DATE,
        FILE,
        DECLARATION
    }

    /** @param retired whether it can be chosen no more; whoever chose it before keeps it */
    public record Option(String value, Multilingual label, boolean retired) {
        public Option(String value, Multilingual label) {
            this(value, label, false);
        }
    }

    /**
     * How much an answer may be.
     *
     * @param graphemes longest text, in characters as a reader counts them
     * @param least of a number
     * @param most of a number; of a file in megabytes
     */
    public record Bounds(
            int graphemes,
            @Nullable Long least,
            @Nullable Long most,
            @Nullable FileKind file) {
        static final Bounds NONE = new Bounds(0, null, null, null);
    }

    /**
     * Who is asked.
     *
     * @param countries asked of applicants of these alone; empty for everybody
     * @param question key of a choice that stands before it, and {@code value} what has to be chosen there
     */
    public record Asked(
            List<String> countries,
            @Nullable String question,
            @Nullable String value) {
        public static final Asked EVERYBODY = new Asked(List.of(), null, null);

        public Asked {
            countries = List.copyOf(countries);
        }
    }

    public Question {
        if (!key.matches("[a-z][a-z0-9-]{0,39}")) throw new IllegalArgumentException("not a key: " + key);
        options = List.copyOf(options);
        if ((kind == Kind.CHOICE) == options.isEmpty())
            throw new IllegalArgumentException("a choice, and only a choice, has options: " + key);
        if ((kind == Kind.FILE) == (bounds.file() == null))
            throw new IllegalArgumentException("a file, and only a file, has a kind: " + key);
        if (asksGender && (kind != Kind.CHOICE || required))
            throw new IllegalArgumentException("gender is a choice that nobody has to make: " + key);
    }

    public Question(
            String key,
            String group,
            Kind kind,
            Multilingual label,
            Multilingual help,
            boolean required,
            Bounds bounds,
            List<Option> options,
            Asked asked,
            boolean retired) {
        this(key, group, kind, label, help, required, bounds, options, asked, retired, false);
    }

    public static Question text(String key, Multilingual label, int limit, boolean required) {
        return of(key, Kind.TEXT, label, required, new Bounds(limit, null, null, null), List.of());
    }

    public static Question longText(String key, Multilingual label, int limit, boolean required) {
        return of(key, Kind.LONG_TEXT, label, required, new Bounds(limit, null, null, null), List.of());
    }

    public static Question choice(String key, Multilingual label, boolean required, List<Option> options) {
        return of(key, Kind.CHOICE, label, required, Bounds.NONE, options);
    }

    public static Question number(
            String key, Multilingual label, boolean required, @Nullable Long least, @Nullable Long most) {
        return of(key, Kind.NUMBER, label, required, new Bounds(0, least, most, null), List.of());
    }

    public static Question date(String key, Multilingual label, boolean required) {
        return of(key, Kind.DATE, label, required, Bounds.NONE, List.of());
    }

    /** @param megabytes the most it may have; the kind of file may allow less */
    public static Question file(String key, Multilingual label, boolean required, FileKind kind, long megabytes) {
        return of(key, Kind.FILE, label, required, new Bounds(0, null, megabytes, kind), List.of());
    }

    /** @param text what is agreed to; the label is what one ticks */
    public static Question declaration(String key, Multilingual label, Multilingual text) {
        return of(key, Kind.DECLARATION, label, true, Bounds.NONE, List.of()).explained(text);
    }

    private static Question of(
            String key, Kind kind, Multilingual label, boolean required, Bounds bounds, List<Option> options) {
        return new Question(
                key, "", kind, label, Multilingual.EMPTY, required, bounds, options, Asked.EVERYBODY, false);
    }

    public Question explained(Multilingual text) {
        return new Question(key, group, kind, label, text, required, bounds, options, asked, retired, asksGender);
    }

    Question named(String name) {
        return new Question(name, group, kind, label, help, required, bounds, options, asked, retired, asksGender);
    }

    public Question in(String page) {
        return new Question(key, page, kind, label, help, required, bounds, options, asked, retired, asksGender);
    }

    public Question askedOf(Asked whom) {
        return new Question(key, group, kind, label, help, required, bounds, options, whom, retired, asksGender);
    }

    public Question retire(boolean gone) {
        return new Question(key, group, kind, label, help, required, bounds, options, asked, gone, asksGender);
    }

    public Question askingGender(boolean so) {
        return new Question(key, group, kind, label, help, required, bounds, options, asked, retired, so);
    }

    /** What can be chosen now. */
    public List<Option> choices() {
        return options.stream().filter(option -> !option.retired()).toList();
    }

    /** The most bytes a file may have. */
    public long bytes() {
        FileKind kindOfFile = bounds.file();
        if (kindOfFile == null) return 0;
        return bounds.most() == null ? kindOfFile.limit() : Math.min(kindOfFile.limit(), bounds.most() * 1_000_000);
    }

    /** Name of its field in the form. */
    public String field() {
        return "q-" + key;
    }
}
