package org.madang.forum.studies;

import org.madang.forum.CaseState;
import org.madang.shared.Role;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Form;
import org.madang.web.Gate;
import org.springframework.stereotype.Component;

/** Puts the page of a case study together for one reader. */
@Component
class CasePages {
    private final CaseQueries queries;
    private final Gate gate;

    CasePages(CaseQueries queries, Gate gate) {
        this.queries = queries;
        this.gate = gate;
    }

    CasePage page(CaseQueries.Head study, Viewer viewer, Scope scope, String editing, Form typed) {
        boolean chairs = gate.may(viewer, Action.CHAIR_FORUM, scope);
        boolean readable =
                study.mine() || chairs || study.state() == CaseState.SUBMITTED || study.state() == CaseState.ACCEPTED;
        return new CasePage(
                study,
                queries.authors(study.id()),
                readable ? queries.sections(study.id()) : java.util.List.of(),
                queries.threads(study.id()),
                readable,
                (study.mine() || viewer.has(Role.SECRETARIAT, scope))
                        && study.state().open()
                        && study.forumState().writes(),
                chairs && study.state() == CaseState.SUBMITTED,
                study.forumState().talks(),
                editing,
                typed);
    }
}
