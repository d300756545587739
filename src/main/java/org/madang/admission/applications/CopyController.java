package org.madang.admission.applications;

import java.nio.charset.StandardCharsets;
import org.madang.admission.ApplicationId;
import org.madang.admission.Applications;
import org.madang.shared.NotFound;
import org.madang.shared.pdf.DocumentPdf;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Reader;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The applicant's copy of what they handed in, in their language and in every script they wrote in. */
@Controller
class CopyController {
    private final Applications applications;
    private final CopySheet sheet;

    CopyController(Applications applications, CopySheet sheet) {
        this.applications = applications;
        this.sheet = sheet;
    }

    @Allow(value = Action.EDIT_APPLICATION, in = "application")
    @GetMapping("/applications/{application}/copy.pdf")
    ResponseEntity<byte[]> copy(@PathVariable String application, Reader reader) {
        var found = applications.find(ApplicationId.of(application)).orElseThrow(NotFound::new);
        var name = ContentDisposition.attachment()
                .filename("application.pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(DocumentPdf.render(sheet.of(found, reader)));
    }
}
