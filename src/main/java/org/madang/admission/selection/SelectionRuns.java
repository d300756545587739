package org.madang.admission.selection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.admission.CallId;
import org.madang.admission.SelectionId;
import org.madang.admission.selection.engine.Inputs;
import org.madang.admission.selection.engine.Reason;
import org.madang.admission.selection.engine.Selection.Outcome.Selected;
import org.madang.database.Db;
import org.madang.shared.Ids;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The record of the runs whose results were staged. */
@Component
class SelectionRuns {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Db db;

    SelectionRuns(Db db) {
        this.db = db;
    }

    record Run(
            SelectionId id,
            int ruleVersion,
            String seed,
            String settings,
            String inputsHash,
            int selected,
            int reserves,
            int leftOut,
            String stagedBy,
            Instant stagedAt) {
        /** Long enough to tell two apart at sight. */
        String shortHash() {
            return inputsHash.substring(0, 12);
        }
    }

    record Line(
            UUID application,
            long score,
            String code,
            @Nullable Integer place,
            @Nullable Long cut,
            @Nullable String trait) {
        static Line of(Applied person, Reason reason) {
            return new Line(
                    person.id().value(),
                    person.score(),
                    reason.code(),
                    reason instanceof Reason.Reserve reserve ? reserve.place() : null,
                    reason instanceof Reason.BelowCutoff below ? below.cutOff() : null,
                    switch (reason) {
                        case Reason.SelectedFloor floor -> floor.trait();
                        case Reason.DisplacedByFloor floor -> floor.trait();
                        default -> null;
                    });
        }
    }

    List<Run> of(CallId call) {
        return db.sql("""
                        select s.id, s.rule_version, s.seed, s.settings::text as settings, s.inputs_hash, s.selected,
                               s.reserves, s.left_out, p.print_name as staged_by, s.staged_at
                        from admission_selection s join v_person p on p.id = s.staged_by
                        where s.call_id = :call order by s.staged_at desc, s.id desc limit 20
                        """).param("call", call).list(Run.class);
    }

    Optional<Run> last(CallId call) {
        return of(call).stream().findFirst();
    }

    SelectionId keep(
            Drawn drawn, Settings settings, Inputs inputs, Selected result, int reserves, PersonId by, Instant now) {
        var id = new SelectionId(Ids.next());
        var lines = new ArrayList<Line>();
        int selected = 0;
        for (Applied person : drawn.people()) {
            Reason reason = result.reasons().get(person.id().toString());
            if (reason == null) throw new IllegalStateException("nobody is left without a reason");
            if (reason.selects()) selected++;
            lines.add(Line.of(person, reason));
        }
        db.sql("""
                        insert into admission_selection
                               (id, call_id, rule_version, seed, settings, inputs_hash, selected, reserves, left_out,
                                staged_by, staged_at)
                        values (:id, :call, :version, :seed, :settings, :hash, :selected, :reserves, :out, :by, :now)
                        """)
                .param("id", id)
                .param("call", drawn.call().id())
                .param("version", Inputs.RULE_VERSION)
                .param("seed", inputs.seed())
                .json("settings", settings.json())
                .param("hash", inputs.hash())
                .param("selected", selected)
                .param("reserves", reserves)
                .param("out", lines.size() - selected - reserves)
                .param("by", by)
                .param("now", now)
                .update();
        db.sql("""
                        insert into admission_selection_reason
                               (selection_id, application_id, score, code, place, cut_off, trait)
                        select :id, x.application, x.score, x.code, x.place, x.cut, x.trait
                        from jsonb_to_recordset(:lines) as x
                             (application uuid, score bigint, code text, place integer, cut bigint, trait text)
                        """)
                .param("id", id)
                .json("lines", JSON.writeValueAsString(lines))
                .update();
        return id;
    }
}
