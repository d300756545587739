package org.madang.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.shared.Format;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.shared.text.Messages;

/** What every template knows of its reader: their language, their clock, their way through the site. */
public final class Screen {
    /**
     * The languages of the interface: English and Korean for everybody, Khmer and Lao for what participants and
     * visitors see; the rest of theirs is borrowed from English and marked.
     */
    public static final List<Language> LANGUAGES =
            List.of(Language.ENGLISH, Language.KOREAN, Language.KHMER, Language.LAO);

    private final Messages messages;
    private final Assets assets;
    private final Gate gate;
    private final Templates templates;
    private final @Nullable Viewer viewer;
    private final Language language;
    private final Language reader;
    private final Format format;
    private final ZoneId zone;
    private final boolean lowData;
    private final String path;
    private final boolean languageChosen;
    private final String baseUrl;
    private final Supplier<String> csrf;
    private final List<Navigation.Entry> navigation;
    private final Answer.@Nullable Notice notice;
    private final String requestId;
    private final boolean demonstration;
    private final Instant now;
    private boolean borrows;

    Screen(
            Messages messages,
            Assets assets,
            Gate gate,
            Templates templates,
            Reader reader,
            String path,
            boolean languageChosen,
            String baseUrl,
            Supplier<String> csrf,
            List<Navigation.Entry> navigation,
            Answer.@Nullable Notice notice,
            String requestId,
            boolean demonstration,
            Instant now) {
        this.messages = messages;
        this.assets = assets;
        this.gate = gate;
        this.templates = templates;
        this.viewer = reader.viewer();
        this.reader = reader.language();
        this.language =
                this.reader.equals(Language.PSEUDO) && messages.languages().contains(this.reader.tag())
                        ? this.reader
                        : shown(this.reader);
        this.zone = reader.zone();
        this.format = new Format(this.language, zone);
        this.lowData = reader.lowData();
        this.path = path;
        this.languageChosen = languageChosen;
        this.baseUrl = baseUrl;
        this.csrf = csrf;
        this.navigation = navigation;
        this.notice = notice;
        this.requestId = requestId;
        this.demonstration = demonstration;
        this.now = now;
    }

    /** The language of the interface for a reader: their own where the words are there, else English. */
    public static Language shown(Language reader) {
        return LANGUAGES.contains(reader) ? reader : Language.ENGLISH;
    }

    /** A sentence in the reader's language. Words of the program are trusted; arguments are escaped by the template. */
    public String t(String key, @Nullable Object... arguments) {
        return said(messages.said(language, key, arguments));
    }

    /** A sentence that was looked up for somebody, marked where it stands in another language than the page. */
    public String said(Messages.Said said) {
        if (said.language().equals(language)) return said.text();
        borrows = true;
        return Borrowed.mark(said.text(), said.language());
    }

    /** Whether a sentence so far stands in another language than the page. */
    public boolean borrows() {
        return borrows;
    }

    /** Whether the address names the language, rather than the reader. */
    public boolean languageChosen() {
        return languageChosen;
    }

    /** A text somebody wrote, in the language that suits the reader best; print its language with it. */
    public Multilingual.Shown text(Multilingual text) {
        return text.in(reader);
    }

    public Format f() {
        return format;
    }

    /** The instant the page is made, for how long ago something was. */
    public Instant now() {
        return now;
    }

    /** How long ago or from now, in words. */
    public String ago(Instant instant) {
        return format.relative(instant, now);
    }

    public Language language() {
        return language;
    }

    /** BCP 47 tag of the language that the interface is shown in. */
    public String lang() {
        return language.tag();
    }

    public ZoneId zone() {
        return zone;
    }

    public @Nullable Viewer viewer() {
        return viewer;
    }

    public boolean signedIn() {
        return viewer != null;
    }

    public boolean may(Action action) {
        return gate.may(viewer, action, Scope.PLATFORM);
    }

    public boolean lowData() {
        return lowData;
    }

    public String path() {
        return path;
    }

    /** The absolute address of a path, for share previews and QR codes. */
    public String absolute(String to) {
        return baseUrl + to;
    }

    public String csrf() {
        return csrf.get();
    }

    public List<Navigation.Entry> navigation() {
        return navigation;
    }

    /** Whether the page belongs to this entry and to no entry further down the same address. */
    public boolean isCurrent(Navigation.Entry entry) {
        return leadsHere(entry)
                && navigation.stream()
                        .noneMatch(other -> other.path().length() > entry.path().length() && leadsHere(other));
    }

    private boolean leadsHere(Navigation.Entry entry) {
        return path.equals(entry.page()) || path.startsWith(entry.page() + "/");
    }

    public @Nullable String notice() {
        if (notice == null || !messages.has(notice.key())) return null;
        try {
            return t(notice.key(), notice.arguments().toArray());
        } catch (IllegalArgumentException unfit) {
            // It crossed in a cookie, which may hold anything.
            return null;
        }
    }

    /** A fragment that a module contributed, rendered in place. */
    public gg.jte.Content include(Page fragment) {
        return templates.fragment(fragment, this);
    }

    /** The fields of a form, written first, so that the summary above them can call them by their labels. */
    public gg.jte.Content first(gg.jte.Content part) {
        return Templates.written(part);
    }

    public String asset(String name) {
        return assets.address(name);
    }

    public String requestId() {
        return requestId;
    }

    /** Whether the invented people and places of the demonstration are loaded, which every page says. */
    public boolean demonstration() {
        return demonstration;
    }
}
