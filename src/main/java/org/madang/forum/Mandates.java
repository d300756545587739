package org.madang.forum;

import java.time.LocalDate;
import java.util.List;
import org.madang.institutions.Appointment;
import org.madang.institutions.Appointments;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** For which institutions somebody may speak today. */
@Component
public class Mandates {
    private final Appointments appointments;
    private final Posts posts;

    Mandates(Appointments appointments, Posts posts) {
        this.appointments = appointments;
        this.posts = posts;
    }

    public List<Appointment> of(PersonId person) {
        return appointments.of(person, today()).stream()
                .filter(Appointment::maySpeakFor)
                .toList();
    }

    /** Appointments run by the calendar of the secretariat. */
    public LocalDate today() {
        return posts.today();
    }
}
