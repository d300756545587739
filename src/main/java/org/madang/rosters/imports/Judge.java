package org.madang.rosters.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.KnownPeople;
import org.madang.identity.KnownPeople.Known;
import org.madang.programmes.Grade;
import org.madang.programmes.TrackId;
import org.madang.rosters.rules.Entry;
import org.madang.rosters.rules.Field;
import org.madang.rosters.rules.Problem;
import org.madang.rosters.rules.ReadRow;
import org.madang.shared.Country;
import org.madang.shared.PersonId;
import org.madang.shared.text.Folding;
import org.springframework.stereotype.Component;

/** Says of many rows at once what each would do, in a handful of statements however many they are. */
@Component
class Judge {
    private final Db db;
    private final Clock clock;
    private final KnownPeople people;

    Judge(Db db, Clock clock, KnownPeople people) {
        this.db = db;
        this.clock = clock;
        this.people = people;
    }

    /** A row as it is kept. */
    record Staged(
            int no,
            String cells,
            @Nullable String email,
            @Nullable String externalId,
            @Nullable String answer,
            @Nullable UUID answerId) {}

    enum Verdict {
        CREATE,
        UPDATE,
        SKIP,
        ERROR,
        QUESTION
    }

    /** @param person whom the row is about, if they are known */
    record Judgement(
            Staged row,
            Verdict verdict,
            List<Problem> problems,
            Entry entry,
            @Nullable Known person,
            @Nullable Country enrolledFrom,
            List<Known> candidates,
            boolean enrols) {}

    record Twin(int no, @Nullable String email, @Nullable String externalId) {}

    record Place(PersonId personId, Country country, Grade grade) {}

    List<Judgement> judge(Imports.Import list, List<Staged> rows) {
        int year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        var read = rows.stream()
                .map(row -> ReadRow.read(list.columns(), Json.texts(row.cells()), list.trackId() != null, year))
                .toList();
        var known = known(rows);
        var firstOfEmail = new HashMap<String, Integer>();
        var firstOfNumber = new HashMap<String, Integer>();
        twins(list, rows, firstOfEmail, firstOfNumber);
        var places = places(list.trackId(), known.values());
        var judged = new ArrayList<Judgement>();
        for (int i = 0; i < rows.size(); i++) {
            Staged row = rows.get(i);
            Entry entry = read.get(i).entry();
            var problems = new ArrayList<>(read.get(i).problems());
            twice(problems, Field.EMAIL, row.no(), firstOfEmail.get(row.email()));
            twice(problems, Field.EXTERNAL_ID, row.no(), firstOfNumber.get(row.externalId()));
            Known person = whom(known, row, entry, problems);
            Place place = person == null ? null : places.get(person.id());
            boolean enrols = list.trackId() != null && place == null;
            if (place != null && entry.grade() != null && place.grade() != entry.grade())
                problems.add(Problem.of(Field.GRADE, "otherGrade"));
            judged.add(new Judgement(
                    row,
                    verdict(problems, person, entry, place, enrols),
                    problems,
                    entry,
                    person,
                    place == null ? null : place.country(),
                    List.of(),
                    enrols));
        }
        return questions(judged);
    }

    private static Verdict verdict(
            List<Problem> problems, @Nullable Known person, Entry entry, @Nullable Place place, boolean enrols) {
        if (!problems.isEmpty()) return Verdict.ERROR;
        if (person == null) return Verdict.CREATE;
        boolean same = Merge.into(person, entry, place == null ? null : place.country())
                .equals(person.facts());
        return enrols || !same ? Verdict.UPDATE : Verdict.SKIP;
    }

    private Map<String, Known> known(List<Staged> rows) {
        var found = people.find(
                rows.stream().map(Staged::email).filter(Objects::nonNull).toList(),
                rows.stream().map(Staged::externalId).filter(Objects::nonNull).toList(),
                rows.stream()
                        .map(Staged::answerId)
                        .filter(Objects::nonNull)
                        .map(PersonId::new)
                        .toList());
        var by = new HashMap<String, Known>();
        for (Known person : found) {
            // What a merger left standing was chosen by a person: a row about the record that went replaces none of it.
            Known decided = person.decided();
            person.furtherEmails().forEach(email -> by.put("e" + email, decided));
            person.formerNumbers().forEach(number -> by.putIfAbsent("n" + number, decided));
            person.formerIds().forEach(id -> by.put("i" + new PersonId(id), decided));
        }
        for (Known person : found) {
            if (person.email() != null) by.put("e" + person.email(), person);
            if (person.externalId() != null) by.put("n" + person.externalId(), person);
            by.put("i" + person.id(), person);
        }
        return by;
    }

    private void twins(
            Imports.Import list, List<Staged> rows, Map<String, Integer> ofEmail, Map<String, Integer> ofNumber) {
        var twins = db.sql("""
                        select no, email, external_id from rosters_row
                        where import_id = :id and (email = any(:emails) or external_id = any(:numbers))
                        """)
                .param("id", list.id())
                .texts(
                        "emails",
                        rows.stream()
                                .map(Staged::email)
                                .filter(Objects::nonNull)
                                .toList())
                .texts(
                        "numbers",
                        rows.stream()
                                .map(Staged::externalId)
                                .filter(Objects::nonNull)
                                .toList())
                .list(Twin.class);
        for (Twin twin : twins) {
            if (twin.email() != null) ofEmail.merge(twin.email(), twin.no(), Math::min);
            if (twin.externalId() != null) ofNumber.merge(twin.externalId(), twin.no(), Math::min);
        }
    }

    private static void twice(List<Problem> problems, Field field, int no, @Nullable Integer first) {
        if (first != null && first < no) problems.add(Problem.of(field, "twice", String.valueOf(first)));
    }

    private static @Nullable Known whom(Map<String, Known> known, Staged row, Entry entry, List<Problem> problems) {
        if ("SAME".equals(row.answer()) && row.answerId() != null) return known.get("i" + new PersonId(row.answerId()));
        Known byNumber = row.externalId() == null ? null : known.get("n" + row.externalId());
        Known byEmail = entry.email() == null ? null : known.get("e" + entry.email());
        if (byNumber != null && byEmail != null && !byNumber.id().equals(byEmail.id()))
            problems.add(Problem.of(Field.EMAIL, "twoPeople"));
        else if (byNumber != null && byEmail == null && entry.email() != null && byNumber.email() != null)
            problems.add(Problem.of(Field.EMAIL, "otherAddress", byNumber.email()));
        else if (byEmail != null
                && byEmail.externalId() != null
                && entry.externalId() != null
                && !byEmail.externalId().equals(entry.externalId())
                && !byEmail.formerNumbers().contains(entry.externalId()))
            problems.add(Problem.of(Field.EXTERNAL_ID, "otherNumber", byEmail.externalId()));
        // Of the two ways to the same person the one that leaves more as it is.
        return byNumber == null || (byEmail != null && byEmail.byThemselves()) ? byEmail : byNumber;
    }

    private Map<PersonId, Place> places(@Nullable TrackId track, java.util.Collection<Known> people) {
        if (track == null || people.isEmpty()) return Map.of();
        return db
                .sql(
                        "select person_id, country, grade from v_enrolment where track_id = :track and person_id = any(:people)")
                .param("track", track)
                .ids("people", people.stream().map(Known::id).collect(Collectors.toSet()))
                .list(Place.class)
                .stream()
                .collect(Collectors.toMap(Place::personId, Function.identity()));
    }

    /** A new person of a known name in the same country may be known under another address: a person decides. */
    private List<Judgement> questions(List<Judgement> judged) {
        var names = new HashSet<String>();
        var countries = new HashSet<String>();
        for (Judgement each : judged) {
            if (!open(each)) continue;
            names(each.entry()).forEach(names::add);
            Optional.ofNullable(each.entry().country()).map(Country::code).ifPresent(countries::add);
        }
        if (names.isEmpty()) return judged;
        var alike = people.alike(names, countries);
        return judged.stream()
                .map(each -> open(each) ? asked(each, alike) : each)
                .toList();
    }

    private static boolean open(Judgement each) {
        return each.verdict() == Verdict.CREATE
                && each.entry().country() != null
                && !"NEW".equals(each.row().answer());
    }

    private static List<String> names(Entry entry) {
        return java.util.stream.Stream.of(entry.printName(), entry.latinName())
                .filter(name -> !name.isEmpty())
                .map(Folding::fold)
                .toList();
    }

    private static Judgement asked(Judgement each, List<Known> alike) {
        Entry entry = each.entry();
        var names = names(entry);
        var candidates = alike.stream()
                .filter(person -> Objects.equals(person.country(), entry.country()))
                .filter(person -> names.contains(Folding.fold(person.printName()))
                        || names.contains(Folding.fold(person.latinName())))
                .filter(person -> person.birthYear() == null
                        || entry.birthYear() == null
                        || person.birthYear().equals(entry.birthYear()))
                .limit(5)
                .toList();
        if (candidates.isEmpty()) return each;
        return new Judgement(
                each.row(), Verdict.QUESTION, each.problems(), entry, null, null, candidates, each.enrols());
    }
}
