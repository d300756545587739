package org.madang.schedule.sessions;

import java.util.List;
import org.madang.schedule.Meeting;
import org.madang.web.Choice;
import org.madang.web.Form;
import org.madang.web.Screen;

/** The question where a session meets, in every form that asks it: {@code meet}, {@code link} and {@code place}. */
public final class MeetingAsk {
    private static final String LINK = "LINK";
    private static final String ROOM = "ROOM";

    private MeetingAsk() {}

    public static List<Choice> choices(Screen s) {
        return List.of(
                Choice.of(LINK, s.t("schedule.meet.LINK")).explained(s.t("schedule.meet.LINK.more")),
                Choice.of(ROOM, s.t("schedule.meet.ROOM")).explained(s.t("schedule.meet.ROOM.more")));
    }

    /** A form that asks it for the first time, or for what stands now. */
    public static Form filled(Form form, Meeting meeting) {
        return form.with("meet", meeting.isRoom() ? ROOM : LINK)
                .with("link", meeting.link())
                .with("place", meeting.where());
    }

    /** What was answered; a link may still be missing. What belongs to the other answer is not looked at. */
    public static Meeting optional(Form form) {
        if (form.value("meet").equals(ROOM)) return new Meeting.Room(form.optional("place", 200));
        String link = form.optional("link", 1000);
        return link.isEmpty() ? new Meeting.None() : new Meeting.Link(link);
    }

    public static Meeting required(Form form) {
        Meeting meeting = optional(form);
        if (meeting instanceof Meeting.None) form.error("link", "web.form.required");
        return meeting;
    }
}
