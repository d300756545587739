package org.madang.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.madang.testing.Cast.reading;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.madang.testing.MadangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@MadangTest
class BorrowedPagesTests {
    @Autowired
    private MockMvc mvc;

    @Test
    void aPageInKhmerMarksWhatItBorrowsAndSaysSo() throws Exception {
        mvc.perform(get("/gallery").with(reading("km")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html lang=\"km\">")))
                .andExpect(content()
                        .string(containsString("<span class=\"borrowed\" lang=\"en\">Every component of Madang")))
                .andExpect(content().string(containsString("<title>The parts of a page · Madang</title>")))
                .andExpect(content().string(containsString("ប្រយោគខ្លះក្នុងទំព័រនេះ")));
    }

    @Test
    void aPageThatIsWhollyInLaoBorrowsNothing() throws Exception {
        mvc.perform(get("/accessibility").with(reading("lo")))
                .andExpect(content().string(containsString("ການເຂົ້າເຖິງສຳລັບທຸກຄົນ")))
                .andExpect(content().string(not(containsString("<span class=\"borrowed\" lang=\"en\">"))))
                .andExpect(content().string(not(containsString("ຍັງບໍ່ທັນມີເປັນພາສາລາວ"))));
    }
}
