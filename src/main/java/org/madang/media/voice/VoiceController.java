package org.madang.media.voice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.madang.media.FileKind;
import org.madang.media.StoreFile;
import org.madang.shared.Viewer;
import org.madang.web.Action;
import org.madang.web.Allow;
import org.madang.web.Answer;
import org.madang.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
class VoiceController {
    private final Voices voices;
    private final StoreFile store;
    private final SayName sayName;

    VoiceController(Voices voices, StoreFile store, SayName sayName) {
        this.voices = voices;
        this.store = store;
        this.sayName = sayName;
    }

    @Allow(Action.SIGNED_IN)
    @GetMapping("/me/voice")
    Answer voice(Viewer viewer, HttpServletResponse response) {
        return Answer.page(page(viewer, Form.empty(), response));
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me/voice")
    Answer say(
            Viewer viewer,
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty())
            return Answer.unprocessable(page(viewer, form.error("file", "media.empty"), response));
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            var stored = store.store(FileKind.VOICE, name, viewer.id(), content);
            return switch (stored) {
                case StoreFile.Outcome.Stored(var recording) ->
                    switch (sayName.say(viewer.id(), recording)) {
                        case SayName.Outcome.Kept kept ->
                            Answer.seeOther("/me/voice").withNotice("media.voice.notice.kept");
                        case SayName.Outcome.TooLong tooLong ->
                            refused(
                                    viewer,
                                    form.error("file", "media.voice.long", SayName.LONGEST.toSeconds()),
                                    response);
                    };
                case StoreFile.Outcome.Empty() -> refused(viewer, form.error("file", "media.empty"), response);
                case StoreFile.Outcome.TooLarge(long limit) ->
                    refused(viewer, form.error("file", "media.voice.large", limit / 1_000_000), response);
                case StoreFile.Outcome.WrongType(FileKind wanted) ->
                    refused(viewer, form.error("file", "media.wrong.VOICE"), response);
                case StoreFile.Outcome.Broken(String reason) -> refused(viewer, form.error("file", reason), response);
            };
        }
    }

    @Allow(Action.SIGNED_IN)
    @PostMapping("/me/voice/removal")
    Answer fallSilent(Viewer viewer) {
        sayName.fallSilent(viewer.id());
        return Answer.seeOther("/me/voice").withNotice("media.voice.notice.gone");
    }

    private Answer refused(Viewer viewer, Form form, HttpServletResponse response) {
        return Answer.unprocessable(page(viewer, form, response));
    }

    /** This page alone may ask for the microphone. */
    private VoicePage page(Viewer viewer, Form form, HttpServletResponse response) {
        response.setHeader("Permissions-Policy", "camera=(), microphone=(self), geolocation=(), interest-cohort=()");
        return new VoicePage(voices.of(viewer.id()).orElse(null), form, SayName.LONGEST.toSeconds());
    }
}
