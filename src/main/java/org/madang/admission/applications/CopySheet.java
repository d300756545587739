package org.madang.admission.applications;

import java.util.ArrayList;
import java.util.List;
import org.madang.admission.Applications;
import org.madang.admission.Fields;
import org.madang.admission.Question;
import org.madang.shared.Language;
import org.madang.shared.pdf.TextDocument;
import org.madang.shared.pdf.TextDocument.Block;
import org.madang.web.Reader;
import org.madang.web.Screen;
import org.madang.web.Screens;
import org.springframework.stereotype.Component;

/** What an application says, as a plain document: every answer below its question, and what was agreed to word for word. */
@Component
class CopySheet {
    private final Applications applications;
    private final Screens screens;

    CopySheet(Applications applications, Screens screens) {
        this.applications = applications;
        this.screens = screens;
    }

    TextDocument of(Applications.Application application, Reader reader) {
        Screen s = screens.of(reader, "/applications/" + application.id());
        Fields fields = applications.fields(application);
        var answers = Applications.values(applications.answers(application.id()));
        String title = s.text(fields.call().title()).text();
        var blocks = new ArrayList<Block>();
        blocks.add(new TextDocument.Title(title));
        blocks.add(new TextDocument.Subtitle(answers.getOrDefault(Fields.PRINT_NAME, "")));
        var submitted = application.submittedAt();
        blocks.add(
                submitted == null
                        ? new TextDocument.Paragraph(s.t("admission.copy.draft"))
                        : new TextDocument.Labelled(s.t("admission.status.at"), s.f().dateTime(submitted)));
        for (Fields.Part part : fields.parts(answers)) {
            blocks.add(new TextDocument.Heading(PartWords.title(s, part)));
            for (var line : AnswerLines.of(s, fields, part, answers)) {
                blocks.add(new TextDocument.Labelled(
                        line.label(), line.value().isEmpty() ? s.t("admission.answers.empty") : line.value()));
                agreed(fields, line.field(), answers.getOrDefault(line.field(), ""))
                        .forEach(text -> blocks.add(new TextDocument.Paragraph(text)));
            }
        }
        return new TextDocument(title, s.language(), answers.getOrDefault(Fields.PRINT_NAME, ""), blocks);
    }

    private static List<String> agreed(Fields fields, String field, String value) {
        return fields
                .question(field)
                .filter(question -> question.kind() == Question.Kind.DECLARATION && !value.isEmpty())
                .map(question -> question.help().exactly(new Language(value)))
                .stream()
                .toList();
    }
}
