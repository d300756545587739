package org.madang.demonstration.files;

import static org.madang.demonstration.files.Stamp.*;

import java.awt.Color;
import java.util.List;
import org.madang.demonstration.files.PictureBook.Creator;
import org.madang.demonstration.files.PictureBook.Page;

/** The words and the scenes of the three books. */
final class BookTexts {

    private static final Color DAY = new Color(0xDCEBF2);
    private static final Color WARM = new Color(0xF8E7C9);
    private static final Color STORM = new Color(0xA9B7C2);
    private static final Color NIGHT = new Color(0x1B2A4A);

    private static final Creator BOUAKHAM = new Creator("ບົວຄຳ ພົມມະຈັນ", "Bouakham Phommachan", "aut");
    private static final Creator SOMPHONE = new Creator("ສົມພອນ ວົງສາ", "Somphone Vongsa", "ill");
    private static final Creator MALAITHONG = new Creator("ມະໄລທອງ", "Malaithong", "aut");
    private static final Creator KHAMLA = new Creator("ຄຳຫຼ້າ ສີສຸພັນ", "Khamla Sisouphan", "ill");
    private static final Creator NOY = new Creator("ນ້ອຍ ແກ້ວມະນີ", "Noy Keomany", "aut");
    private static final Creator PHETSAMONE = new Creator("ເພັດສະໝອນ", "Phetsamone", "ill");
    private static final Creator VILAY = new Creator("ວິໄລ ອິນທະວົງ", "Vilay Inthavong", "edt");

    static final List<BookText> THREE = List.of(
            new BookText(
                    "one-drop-of-water",
                    "ນ້ຳໜຶ່ງຢົດ",
                    "One Drop of Water",
                    "ນ້ຳຢົດໜຶ່ງເດີນທາງຈາກໃບຕອງໄປຮອດແມ່ນ້ຳຂອງ ແລ້ວກັບມາອີກ.",
                    "A drop of water travels from a banana leaf to the Mekong and comes back.",
                    List.of(BOUAKHAM, SOMPHONE, VILAY),
                    3,
                    List.of(
                            scene(
                                    "ນ້ຳຢົດໜຶ່ງຢູ່ເທິງໃບຕອງ.",
                                    "A drop of water sits on a banana leaf.",
                                    "A drop of water with two eyes sits on a large green leaf, the sun behind it.",
                                    DAY,
                                    SUN.at(650, 120, 1),
                                    GRASS.at(400, 500, 1),
                                    LEAF.at(400, 380, 1.8),
                                    DROP.at(380, 310, 1.3)),
                            scene(
                                    "ລົມພັດມາ. ນ້ຳຢົດນັ້ນຕົກລົງໃນຫ້ວຍ.",
                                    "The wind comes. The drop falls into a stream.",
                                    "The drop falls from the leaf towards a winding stream.",
                                    DAY,
                                    GRASS.at(400, 380, 1),
                                    STREAM.at(400, 420, 1),
                                    LEAF.at(240, 170, 1.2),
                                    DROP.at(430, 320, .9),
                                    CLOUD.at(640, 110, .8)),
                            scene(
                                    "ຫ້ວຍໄຫຼຜ່ານທົ່ງນາ. ແມ່ກຳລັງດຳນາ.",
                                    "The stream runs past a rice field. Mother is planting rice.",
                                    "A woman in red plants rice beside a stream.",
                                    WARM,
                                    HILL.at(200, 140, 1),
                                    HILL.at(640, 170, 1),
                                    GRASS.at(400, 380, 1),
                                    STREAM.at(420, 440, 1),
                                    RICE.at(120, 360, 1),
                                    RICE.at(240, 360, 1),
                                    RICE.at(360, 360, 1),
                                    RICE.at(680, 360, 1),
                                    MOTHER.at(540, 320, 1.1)),
                            scene(
                                    "ຫ້ວຍໄຫຼລົງສູ່ແມ່ນ້ຳຂອງ. ເຮືອລຳໜຶ່ງແລ່ນຜ່ານໄປ.",
                                    "The stream flows into the Mekong. A boat goes by.",
                                    "A long boat with a red roof on a wide river; the drop floats in front of it.",
                                    WARM,
                                    SUN.at(160, 130, 1),
                                    HILL.at(420, 150, 1),
                                    HILL.at(700, 190, .9),
                                    WATER.at(400, 360, 1),
                                    BOAT.at(500, 360, 1.3),
                                    DROP.at(220, 345, .9)),
                            scene(
                                    "ແດດຮ້ອນ. ນ້ຳຢົດນັ້ນລອຍຂຶ້ນຟ້າ ກາຍເປັນເມກ.",
                                    "The sun is hot. The drop rises into the sky and becomes a cloud.",
                                    "The drop rises from the river to a white cloud beside a large sun.",
                                    DAY,
                                    SUN.at(620, 150, 1.7),
                                    WATER.at(400, 480, 1),
                                    DROP.at(300, 340, .8),
                                    CLOUD.at(290, 180, 1.3)),
                            scene(
                                    "ຟ້າຮ້ອງ! ຝົນຕົກລົງມາ.",
                                    "Thunder! The rain falls.",
                                    "Rain and a yellow lightning under two clouds.",
                                    STORM,
                                    GRASS.at(400, 500, 1),
                                    LIGHTNING.at(420, 270, 1.5),
                                    CLOUD.at(240, 150, 1.6),
                                    CLOUD.at(560, 130, 1.7),
                                    RAIN.at(220, 290, 1.5),
                                    RAIN.at(600, 290, 1.5)),
                            scene(
                                    "ນ້ຳຢົດໜຶ່ງກັບມາຢູ່ເທິງໃບຕອງ.",
                                    "A drop of water is back on the banana leaf.",
                                    "The same leaf after the rain, with the drop on it and three more behind.",
                                    DAY,
                                    GRASS.at(400, 500, 1),
                                    CLOUD.at(180, 120, .9),
                                    LEAF.at(400, 380, 1.8),
                                    DROP.at(300, 320, 1.3),
                                    DROP.at(450, 300, .6),
                                    DROP.at(530, 310, .6),
                                    DROP.at(600, 290, .5)))),
            new BookText(
                    "grandfathers-hat",
                    "ໝວກຂອງພໍ່ຕູ້",
                    "Grandfather’s Hat",
                    "ລົມພັດໝວກຂອງພໍ່ຕູ້ໄປ. ໃຜຈະເກັບໄດ້?",
                    "The wind takes Grandfather’s hat across the market and the river. Who will catch it?",
                    List.of(MALAITHONG, KHAMLA, VILAY),
                    0,
                    List.of(
                            scene(
                                    "ພໍ່ຕູ້ມີໝວກໃບໜຶ່ງ.",
                                    "Grandfather has a hat.",
                                    "An old man in blue with a walking stick wears a straw hat.",
                                    WARM,
                                    HILL.at(620, 200, 1),
                                    GRASS.at(400, 460, 1),
                                    GRANDFATHER.at(360, 340, 1.5),
                                    HAT.at(360, 160, .9)),
                            scene(
                                    "ລົມແຮງພັດມາ. ໝວກປິວໄປ!",
                                    "A strong wind comes. The hat flies away!",
                                    "The hat flies high in the air; the old man reaches for it.",
                                    DAY,
                                    CLOUD.at(200, 120, 1),
                                    GRASS.at(400, 460, 1),
                                    GRANDFATHER.at(220, 360, 1.2),
                                    HAT.at(560, 170, .8)),
                            scene(
                                    "ໝວກປິວຂ້າມຕະຫຼາດ. ແມ່ຄ້າຫົວ.",
                                    "The hat flies over the market. The market woman laughs.",
                                    "The hat above two market stalls with fruit; a woman in red looks up.",
                                    WARM,
                                    GRASS.at(400, 470, 1),
                                    STALL.at(190, 400, 1.4),
                                    STALL.at(610, 400, 1.4),
                                    MOTHER.at(400, 390, 1.1),
                                    HAT.at(400, 130, .8)),
                            scene(
                                    "ໝວກປິວໄປຕົກເທິງຫຼັງຄວາຍ.",
                                    "The hat lands on the back of a buffalo.",
                                    "A grey buffalo stands in the grass with the hat on its back.",
                                    DAY,
                                    SUN.at(140, 120, .9),
                                    HILL.at(560, 180, 1),
                                    GRASS.at(400, 440, 1),
                                    RICE.at(120, 430, 1),
                                    RICE.at(690, 440, 1),
                                    BUFFALO.at(390, 370, 1.6),
                                    HAT.at(350, 262, .8)),
                            scene(
                                    "ຄວາຍຍ່າງລົງນ້ຳ. ໝວກລອຍໄປຄືເຮືອ.",
                                    "The buffalo walks into the water. The hat floats away like a boat.",
                                    "The buffalo stands in the river; the hat drifts beside it.",
                                    DAY,
                                    HILL.at(660, 160, 1),
                                    BUFFALO.at(260, 300, 1.4),
                                    WATER.at(400, 370, 1),
                                    HAT.at(580, 370, .8)),
                            scene(
                                    "ນ້ອງຄຳເກັບໝວກໄດ້.",
                                    "Little Kham catches the hat.",
                                    "A girl with two buns of hair stands at the water and holds the hat.",
                                    WARM,
                                    SUN.at(660, 120, .9),
                                    WATER.at(400, 430, 1),
                                    GRASS.at(-400, 400, 1),
                                    CHILD.at(300, 350, 1.7),
                                    HAT.at(440, 320, .9)),
                            scene(
                                    "ໃນໝວກມີປາໂຕໜຶ່ງ. ພໍ່ຕູ້ຫົວ. ນ້ອງຄຳກໍຫົວ.",
                                    "There is a fish in the hat. Grandfather laughs. Kham laughs too.",
                                    "Grandfather and the girl beside the hat, out of which a fish looks.",
                                    WARM,
                                    HILL.at(420, 180, 1),
                                    GRASS.at(400, 460, 1),
                                    GRANDFATHER.at(180, 340, 1.3),
                                    CHILD.at(620, 380, 1.5),
                                    FISH.at(410, 360, .9),
                                    HAT.at(400, 400, 1)))),
            new BookText(
                    "a-little-light",
                    "ແສງນ້ອຍໃນທົ່ງນາ",
                    "A Little Light in the Rice Field",
                    "ຫິ່ງຫ້ອຍໂຕໜຶ່ງຄິດວ່າແສງຂອງມັນນ້ອຍເກີນໄປ ຈົນມັນພົບກົບນ້ອຍທີ່ຫຼົງທາງ.",
                    "A firefly believes that its light is too small, until it meets a little frog who has lost his way.",
                    List.of(NOY, PHETSAMONE, VILAY),
                    1,
                    List.of(
                            scene(
                                    "ກາງຄືນ ທົ່ງນາມືດ.",
                                    "At night the rice field is dark.",
                                    "A dark rice field under a few stars.",
                                    NIGHT,
                                    STAR.at(120, 90, 1),
                                    STAR.at(300, 60, 1),
                                    STAR.at(560, 110, 1),
                                    STAR.at(700, 70, 1),
                                    NIGHT_GRASS.at(400, 400, 1),
                                    RICE.at(150, 400, 1),
                                    RICE.at(400, 400, 1),
                                    RICE.at(640, 400, 1)),
                            scene(
                                    "ຫິ່ງຫ້ອຍໂຕໜຶ່ງມີແສງນ້ອຍໆ.",
                                    "A firefly has a little light.",
                                    "A firefly with a yellow glow above the dark field.",
                                    NIGHT,
                                    STAR.at(120, 90, 1),
                                    STAR.at(700, 70, 1),
                                    NIGHT_GRASS.at(400, 440, 1),
                                    RICE.at(180, 430, 1),
                                    RICE.at(620, 430, 1),
                                    FIREFLY.at(400, 270, 2)),
                            scene(
                                    "ຫິ່ງຫ້ອຍຖາມດວງເດືອນວ່າ: “ແສງຂອງຂ້ອຍນ້ອຍເກີນໄປບໍ?”",
                                    "The firefly asks the moon, “Is my light too small?”",
                                    "The firefly looks up at a large round moon.",
                                    NIGHT,
                                    MOON.at(560, 170, 2),
                                    STAR.at(150, 100, 1),
                                    NIGHT_GRASS.at(400, 480, 1),
                                    FIREFLY.at(240, 350, 1.2)),
                            scene(
                                    "ດວງເດືອນຕອບວ່າ: “ລອງສ່ອງທາງໃຫ້ຜູ້ອື່ນເບິ່ງ.”",
                                    "The moon answers, “Try to light the way for somebody.”",
                                    "The moon close up, the firefly small below it.",
                                    NIGHT,
                                    MOON.at(400, 240, 3.4),
                                    STAR.at(80, 80, 1),
                                    STAR.at(720, 120, 1),
                                    FIREFLY.at(640, 500, .8)),
                            scene(
                                    "ກົບນ້ອຍຫຼົງທາງ. ກົບນ້ອຍຮ້ອງໄຫ້.",
                                    "Little Frog has lost his way. Little Frog cries.",
                                    "A small green frog alone between rice plants, a tear beside his eye.",
                                    NIGHT,
                                    STAR.at(640, 80, 1),
                                    NIGHT_GRASS.at(400, 420, 1),
                                    RICE.at(150, 410, 1.3),
                                    RICE.at(650, 410, 1.3),
                                    FROG.at(400, 400, 1.6),
                                    DROP.at(470, 390, .3)),
                            scene(
                                    "ຫິ່ງຫ້ອຍບິນນຳໜ້າ. ກົບນ້ອຍໂດດນຳຫຼັງ.",
                                    "The firefly flies ahead. Little Frog hops behind.",
                                    "The firefly in front, the frog jumping after it through the field.",
                                    NIGHT,
                                    STAR.at(120, 70, 1),
                                    STAR.at(420, 50, 1),
                                    NIGHT_GRASS.at(400, 440, 1),
                                    RICE.at(420, 430, 1),
                                    FIREFLY.at(600, 260, 1.3),
                                    FROG.at(240, 340, 1.1)),
                            scene(
                                    "ແມ່ກົບລໍຖ້າຢູ່ໜອງນ້ຳ. “ຂອບໃຈ ແສງນ້ອຍ!”",
                                    "Mother Frog waits at the pond. “Thank you, little light!”",
                                    "A large frog and a small frog at a pond, the firefly above them.",
                                    NIGHT,
                                    MOON.at(660, 110, .9),
                                    NIGHT_GRASS.at(400, 400, 1),
                                    WATER.at(400, 500, 1),
                                    FROG.at(300, 420, 1.9),
                                    FROG.at(540, 450, 1),
                                    FIREFLY.at(440, 210, 1.1)),
                            scene(
                                    "ຄືນນັ້ນ ທົ່ງນາບໍ່ມືດອີກ.",
                                    "That night the rice field was dark no more.",
                                    "Many fireflies shine over the rice field.",
                                    NIGHT,
                                    MOON.at(110, 110, .8),
                                    NIGHT_GRASS.at(400, 420, 1),
                                    RICE.at(150, 420, 1),
                                    RICE.at(400, 420, 1),
                                    RICE.at(640, 420, 1),
                                    FIREFLY.at(240, 250, 1),
                                    FIREFLY.at(400, 160, .8),
                                    FIREFLY.at(560, 280, 1.1),
                                    FIREFLY.at(690, 170, .7),
                                    FIREFLY.at(330, 350, .6)))));

    private BookTexts() {}

    private static BookText.Scene scene(String lao, String english, String picture, Color sky, Stamp.Print... prints) {
        return new BookText.Scene(new Page(lao, english, picture), sky, List.of(prints));
    }
}
