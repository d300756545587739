package org.madang.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.shared.Country;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings holidays of a country in from a list. What is new is added, an estimated day moves to where the list has it, a
 * certain one is confirmed; whatever the list lacks stays as it is.
 */
@Component
public class BringHolidays {
    private final Db db;
    private final AddHoliday add;
    private final ChangeHoliday change;
    private final ConfirmHolidays confirm;

    BringHolidays(Db db, AddHoliday add, ChangeHoliday change, ConfirmHolidays confirm) {
        this.db = db;
        this.add = add;
        this.change = change;
        this.confirm = confirm;
    }

    public enum Verdict {
        ADD,
        MOVE,
        CONFIRM,
        SAME
    }

    /** @param before the day on which it stands until now; null unless it moves */
    public record Judged(
            HolidayPlan plan,
            Verdict verdict,
            @Nullable LocalDate before,
            @Nullable HolidayId holiday,
            int version) {}

    public record Outcome(int added, int moved, int confirmed) {}

    private record Kept(
            HolidayId id,
            LocalDate date,
            String name,
            String region,
            boolean estimated,
            boolean confirmed,
            int version) {
        Key key() {
            return new Key(date, name, region);
        }
    }

    private record Key(LocalDate date, String name, String region) {
        static Key of(HolidayPlan plan) {
            return new Key(plan.date(), plan.name(), plan.region());
        }
    }

    /** What would become of each line, in their order. */
    @Transactional(readOnly = true)
    public List<Judged> judge(Country country, List<HolidayPlan> plans) {
        return judged(plans, kept(country, plans, ""));
    }

    @Transactional
    public Outcome bring(Country country, List<HolidayPlan> plans, PersonId by) {
        int added = 0;
        int moved = 0;
        int confirmed = 0;
        for (Judged one : judged(plans, kept(country, plans, " for update"))) {
            HolidayId id = one.holiday();
            if (id == null) {
                if (add.add(country, one.plan(), by) instanceof AddHoliday.Outcome.Added) added++;
            } else if (one.verdict() == Verdict.MOVE) {
                if (change.change(id, one.version(), one.plan(), by) instanceof ChangeHoliday.Outcome.Changed) moved++;
            } else if (one.verdict() == Verdict.CONFIRM) {
                confirmed += confirm.confirm(id, by).holidays();
            }
        }
        return new Outcome(added, moved, confirmed);
    }

    private List<Kept> kept(Country country, List<HolidayPlan> plans, String held) {
        if (plans.isEmpty()) return List.of();
        var dates = plans.stream().map(HolidayPlan::date).sorted().toList();
        return db.sql("""
                        select id, date, name, region, estimated, confirmed_at is not null as confirmed, version
                        from programmes_holiday
                        where country = :country and removed_at is null and date between :from and :to order by id
                        """ + held)
                .param("country", country)
                .param("from", dates.getFirst().withDayOfYear(1))
                .param("to", dates.getLast().withMonth(12).withDayOfMonth(31))
                .list(Kept.class);
    }

    private static List<Judged> judged(List<HolidayPlan> plans, List<Kept> kept) {
        Map<Key, Kept> there = new HashMap<>();
        kept.forEach(one -> there.put(one.key(), one));
        Set<Key> listed = new HashSet<>();
        plans.forEach(plan -> listed.add(Key.of(plan)));
        var judged = new ArrayList<Judged>();
        for (HolidayPlan plan : plans) {
            Kept same = there.get(Key.of(plan));
            Kept moves = same == null ? movesTo(plan, plans, kept, listed, there) : null;
            if (same != null) {
                var verdict = same.confirmed() || plan.estimated() ? Verdict.SAME : Verdict.CONFIRM;
                judged.add(new Judged(plan, verdict, null, same.id(), same.version()));
            } else if (moves != null)
                judged.add(new Judged(plan, Verdict.MOVE, moves.date(), moves.id(), moves.version()));
            else judged.add(new Judged(plan, Verdict.ADD, null, null, 0));
        }
        return judged;
    }

    /** The one estimated holiday of that name and year that the list has on another day; of several, none can be told. */
    private static @Nullable Kept movesTo(
            HolidayPlan plan, List<HolidayPlan> plans, List<Kept> kept, Set<Key> listed, Map<Key, Kept> there) {
        var candidates = kept.stream()
                .filter(one -> one.estimated() && !listed.contains(one.key()))
                .filter(one -> one.name().equals(plan.name())
                        && one.region().equals(plan.region())
                        && one.date().getYear() == plan.date().getYear())
                .toList();
        long alike = plans.stream()
                .filter(one -> one.name().equals(plan.name())
                        && one.region().equals(plan.region())
                        && one.date().getYear() == plan.date().getYear()
                        && !there.containsKey(Key.of(one)))
                .count();
        return candidates.size() == 1 && alike == 1 ? candidates.getFirst() : null;
    }
}
