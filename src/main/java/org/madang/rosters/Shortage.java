package org.madang.rosters;

import java.util.ArrayList;
import java.util.List;
import org.madang.admission.FreeSeats;
import org.madang.programmes.Grade;
import org.madang.programmes.TrackId;
import org.madang.shared.Country;
import org.madang.web.Screen;

/**
 * Seats that do not suffice for all who would take one at a time.
 *
 * @param wanted how many of them would take a seat of the cell
 */
public record Shortage(FreeSeats.Cell cell, int wanted) {
    /** One person who is to take part, as the seats count them. */
    public record Wish(Country country, Grade grade) {}

    /** @param cells held until the end of the transaction, so that what is free stays free */
    public static List<Shortage> of(List<FreeSeats.Cell> cells, TrackId track, List<Wish> wishes) {
        var shortages = new ArrayList<Shortage>();
        for (FreeSeats.Cell cell : cells) {
            int wanted = (int) wishes.stream()
                    .filter(wish -> cell.takes(track, wish.country(), wish.grade()))
                    .count();
            if (wanted > 0 && cell.held() + wanted > cell.seats()) shortages.add(new Shortage(cell, wanted));
        }
        return shortages;
    }

    public long free() {
        return Math.max(0, cell.seats() - cell.held());
    }

    public String said(Screen s) {
        return s.t("rosters.short", called(s), free(), wanted);
    }

    private String called(Screen s) {
        var parts = new ArrayList<String>();
        if (cell.country() != null) parts.add(s.f().country(cell.country()));
        if (cell.grade() != null) parts.add(s.t("cohorts.grade." + cell.grade()));
        if (!parts.isEmpty()) return String.join(" · ", parts);
        return s.t(cell.trackId() == null ? "rosters.short.edition" : "rosters.short.course");
    }
}
