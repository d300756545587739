package org.madang.demonstration;

import java.util.Set;
import org.madang.admission.CallId;
import org.madang.admission.Mailings;
import org.madang.admission.Reach;
import org.madang.admission.SendMailing;
import org.madang.admission.WriteMailing;
import org.madang.shared.Multilingual;
import org.madang.shared.PersonId;
import org.springframework.stereotype.Component;

/** The secretariat reminds everybody who has not heard yet when they will. */
@Component
class MailToMany {
    private static final Reach EVERYBODY = new Reach(true, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    private final WriteMailing write;
    private final SendMailing send;

    MailToMany(WriteMailing write, SendMailing send) {
        this.write = write;
        this.send = send;
    }

    void send(CallId call, PersonId officer) {
        var written = write.write(
                call,
                Multilingual.of("en", "{call}: we read on", "ko", "{call}: 심사 중입니다", "km", "{call}៖ យើងកំពុងអាន"),
                Multilingual.of(
                        "en",
                        "Dear {name},\n\nyour application for “{track}” is with our reviewers. You need do nothing now.\n\n{status_link}\n\nMadang",
                        "ko",
                        "{name} 님께\n\n“{track}” 지원서를 심사하고 있습니다. 지금은 하실 일이 없습니다.\n\n{status_link}\n\n마당 드림",
                        "km",
                        "ជូនចំពោះ {name}\n\nពាក្យរបស់អ្នកសម្រាប់ “{track}” កំពុងត្រូវបានអាន។ ឥឡូវអ្នកមិនចាំបាច់ធ្វើអ្វីទេ។\n\n{status_link}\n\nMadang"),
                new Mailings.Whom("SUBMITTED", "", "", "", "NONE", ""),
                Mailings.Need.OPTIONAL,
                officer);
        var mailing = Story.expect(WriteMailing.Outcome.Written.class, written).mailing();
        Story.expect(SendMailing.Outcome.Sent.class, send.send(mailing, null, EVERYBODY, officer));
    }
}
