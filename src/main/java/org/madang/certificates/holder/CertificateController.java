package org.madang.certificates.holder;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.madang.certificates.CertificateId;
import org.madang.certificates.CertificateState;
import org.madang.certificates.ConfirmName;
import org.madang.certificates.RevokeCertificate;
import org.madang.shared.Language;
import org.madang.shared.NotFound;
import org.madang.shared.Role;
import org.madang.shared.Scope;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class CertificateController {
    private final HolderQueries queries;
    private final ConfirmName confirm;
    private final RevokeCertificate revoke;
    private final CertificateSheet sheet;

    CertificateController(
            HolderQueries queries, ConfirmName confirm, RevokeCertificate revoke, CertificateSheet sheet) {
        this.revoke = revoke;
        this.queries = queries;
        this.confirm = confirm;
        this.sheet = sheet;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping("/certificates")
    Answer mine(Viewer viewer) {
        return Answer.page(new MyCertificatesPage(queries.ofPerson(viewer.id())));
    }

    @Allow(value = Action.READ_CERTIFICATE, in = "certificate")
    @GetMapping("/certificates/{certificate}")
    Answer show(Viewer viewer, Scope scope, @PathVariable String certificate) {
        var held = queries.held(CertificateId.of(certificate));
        var form = Form.empty()
                .with("printName", held.printName())
                .with("nameLanguage", held.nameLanguage().tag())
                .with("latinName", held.latinName());
        return Answer.page(page(held, form, viewer, scope));
    }

    @Allow(value = Action.ANSWER_OFFER, in = "certificate")
    @PostMapping("/certificates/{certificate}/name")
    Answer confirm(Viewer viewer, Scope scope, @PathVariable String certificate, Form form) {
        String name = form.required("printName", 120);
        String latin = form.optional("latinName", 120);
        if (!CertificatePage.LANGUAGES.contains(form.value("nameLanguage")))
            form.error("nameLanguage", "web.form.choice");
        var id = CertificateId.of(certificate);
        if (!form.ok()) return Answer.unprocessable(page(queries.held(id), form, viewer, scope));
        return switch (confirm.confirm(id, name, new Language(form.value("nameLanguage")), latin, viewer.id())) {
            case ConfirmName.Outcome.Confirmed confirmed ->
                Answer.seeOther("/certificates/" + certificate).withNotice("certificates.notice.name");
            case ConfirmName.Outcome.TooLate late ->
                Answer.conflict(
                        page(queries.held(id), form.error("printName", "certificates.name.late"), viewer, scope));
        };
    }

    @Allow(value = Action.ISSUE_CERTIFICATES, in = "certificate")
    @PostMapping("/certificates/{certificate}/revocation")
    Answer revoke(Viewer viewer, Scope scope, @PathVariable String certificate, Form form) {
        var id = CertificateId.of(certificate);
        String reason = form.required("reason", 500);
        if (!form.ok()) return Answer.unprocessable(page(queries.held(id), form, viewer, scope));
        var back = Answer.seeOther("/certificates/" + id);
        return switch (revoke.revoke(id, reason, viewer.id())) {
            case RevokeCertificate.Outcome.Revoked revoked -> back.withNotice("certificates.notice.revoked");
            case RevokeCertificate.Outcome.NotIssued not -> back.withNotice("certificates.notice.nobody");
            case RevokeCertificate.Outcome.NoReason none ->
                Answer.unprocessable(page(queries.held(id), form.error("reason", "web.form.required"), viewer, scope));
        };
    }

    @Allow(value = Action.READ_CERTIFICATE, in = "certificate")
    @GetMapping("/certificates/{certificate}/sheet.pdf")
    void sheet(Viewer viewer, @PathVariable String certificate, HttpServletResponse response) throws IOException {
        var held = queries.held(CertificateId.of(certificate));
        if (held.state() != CertificateState.ISSUED) throw new NotFound();
        byte[] pdf = sheet.render(held, queries.signed(held.id()), viewer.language());
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + held.number() + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    private CertificatePage page(HolderQueries.Held held, Form form, Viewer viewer, Scope scope) {
        return new CertificatePage(
                held,
                queries.signed(held.id()),
                form,
                held.personId().equals(viewer.id()),
                viewer.has(Role.SECRETARIAT, scope));
    }
}
