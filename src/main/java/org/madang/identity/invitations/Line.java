package org.madang.identity.invitations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.identity.signin.Address;
import org.madang.shared.text.Graphemes;

/**
 * One pasted line: an address, a name before an address in angle brackets, or both in two cells of a spreadsheet.
 *
 * @param number counted from 1, as in the box
 * @param name empty when only the address stands there
 * @param address null when there is none
 * @param state what becomes of the line
 */
public record Line(
        int number, String text, String name, @Nullable Address address, State state) {
    /** What becomes of a line; the first three are wrong. */
    public enum State {
        NO_ADDRESS,
        NAME_TOO_LONG,
        TWICE,
        TO_INVITE,
        INVITED,
        INVITED_BEFORE,
        HOLDS_ALREADY;

        public boolean wrong() {
            return ordinal() <= TWICE.ordinal();
        }
    }

    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^<\"]*?)\"?\\s*<([^<>]*)>\\s*[,;]?\\s*");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LINE = 600;

    /** Reads every line; an empty one is passed over. */
    static List<Line> parse(String pasted) {
        var lines = new ArrayList<Line>();
        var seen = new HashSet<Address>();
        String[] all = pasted.split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            if (all[i].isBlank()) continue;
            var line = parse(i + 1, all[i].strip());
            if (line.address() != null && !seen.add(line.address())) line = line.becoming(State.TWICE);
            lines.add(line);
        }
        return lines;
    }

    private static Line parse(int number, String text) {
        // Nobody's name and address take this long, and patterns take long over what does.
        if (text.length() > LONGEST_LINE)
            return new Line(number, text.substring(0, 60) + " …", "", null, State.NO_ADDRESS);
        String name = "";
        String mail = text;
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            name = named.group(1).strip();
            mail = named.group(2);
        } else {
            String[] cells = text.split("[\t;,]", 2);
            if (cells.length == 2) {
                boolean first = cells[0].contains("@");
                mail = first ? cells[0] : cells[1];
                name = (first ? cells[1] : cells[0]).strip();
            }
        }
        var address = Address.parse(mail).orElse(null);
        State state = address == null
                ? State.NO_ADDRESS
                : Graphemes.exceeds(name, LONGEST_NAME) ? State.NAME_TOO_LONG : State.TO_INVITE;
        return new Line(number, text, name, address, state);
    }

    Line becoming(State next) {
        return new Line(number, text, name, address, next);
    }
}
