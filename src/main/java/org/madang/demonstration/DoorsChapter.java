package org.madang.demonstration;

import org.madang.identity.Doors;
import org.madang.shared.Multilingual;
import org.springframework.stereotype.Component;

/** Whom a visitor may sign in as, one for each thing that somebody must be able to say. */
@Component
class DoorsChapter implements Chapter {
    private final Doors doors;

    DoorsChapter(Doors doors) {
        this.doors = doors;
    }

    @Override
    public int number() {
        return 100;
    }

    @Override
    public String name() {
        return "doors for visitors of the demonstration";
    }

    @Override
    public void tell(Story story) {
        int position = 1;
        for (var row : Table.read("doors"))
            doors.open(
                    story.person(row.get(0)),
                    position++,
                    Multilingual.of("en", row.get(2), "ko", row.get(3)),
                    row.get(1).replace("{year}", String.valueOf(story.today().getYear())));
    }
}
