package org.madang.demonstration.files;

import static org.madang.demonstration.files.Pose.ARROW;
import static org.madang.demonstration.files.Pose.BOW;
import static org.madang.demonstration.files.Pose.CRADLE;
import static org.madang.demonstration.files.Pose.CURL;
import static org.madang.demonstration.files.Pose.DIAGONAL;
import static org.madang.demonstration.files.Pose.HALF_SIT;
import static org.madang.demonstration.files.Pose.HANDS_AT_HEART;
import static org.madang.demonstration.files.Pose.LEAP;
import static org.madang.demonstration.files.Pose.LEG;
import static org.madang.demonstration.files.Pose.LOW;
import static org.madang.demonstration.files.Pose.LUNGE;
import static org.madang.demonstration.files.Pose.SKY;
import static org.madang.demonstration.files.Pose.SPIN;
import static org.madang.demonstration.files.Pose.STAND;

import java.util.List;
import org.madang.demonstration.files.Score.Cue;
import org.madang.demonstration.files.Score.Formation;

/** The seven films. */
final class DanceScores {

    private static final int[] MOHANAM = {0, 2, 4, 7, 9};
    private static final int[] HINDOLAM = {0, 3, 5, 8, 10};
    private static final int[] MADHYAMAVATI = {0, 2, 5, 7, 10};
    private static final int[] HAMSADHWANI = {0, 2, 4, 7, 11};
    private static final int[] SHIVARANJANI = {0, 2, 3, 7, 9};

    static final List<Score> SEVEN = List.of(
            new Score(
                    "first-rain",
                    2021_01,
                    84,
                    Ink.INDIGO,
                    Ink.INDIGO,
                    Scenery.RAIN,
                    Formation.SOLO,
                    List.of(HANDS_AT_HEART, SKY, HALF_SIT, CRADLE, SPIN, BOW, DIAGONAL),
                    220,
                    MADHYAMAVATI,
                    "First Rain",
                    "ಮೊದಲ ಮಳೆ",
                    "A dancer who has practised for a year between a bed and a cupboard hears the first rain of June and"
                            + " opens the window. One body, one cloth, and a sound that decides the tempo.",
                    List.of(
                            new Cue(5, 9, "[rain, far away]", "[ದೂರದಲ್ಲಿ ಮಳೆ]"),
                            new Cue(26, 31, "The window was closed all spring.", "ವಸಂತವಿಡೀ ಕಿಟಕಿ ಮುಚ್ಚಿತ್ತು."),
                            new Cue(68, 73, "My hand asks before I do.", "ನನಗಿಂತ ಮೊದಲು ನನ್ನ ಕೈ ಕೇಳುತ್ತದೆ."),
                            new Cue(112, 117, "[the rain comes closer]", "[ಮಳೆ ಹತ್ತಿರ ಬರುತ್ತದೆ]"),
                            new Cue(152, 158, "Now the room is larger.", "ಈಗ ಕೋಣೆ ದೊಡ್ಡದಾಗಿದೆ."))),
            new Score(
                    "threshold",
                    2021_02,
                    72,
                    Ink.RED,
                    Ink.PLUM,
                    Scenery.DOOR,
                    Formation.MIRROR,
                    List.of(STAND, DIAGONAL, LUNGE, HANDS_AT_HEART, ARROW, CURL),
                    196,
                    HINDOLAM,
                    "Threshold",
                    "ಹೊಸ್ತಿಲು",
                    "Two sisters in one flat, on the two sides of one door, during quarantine. They keep the same time"
                            + " without seeing each other.",
                    List.of(
                            new Cue(5, 9, "[a door, a tanpura]", "[ಬಾಗಿಲು, ತಂಬೂರಿ]"),
                            new Cue(24, 29, "Two metres. We measured with a sari.", "ಎರಡು ಮೀಟರ್. ಸೀರೆಯಿಂದ ಅಳೆದೆವು."),
                            new Cue(75, 80, "When you turn, the floor tells me.", "ನೀನು ತಿರುಗಿದಾಗ ನೆಲ ಹೇಳುತ್ತದೆ."),
                            new Cue(120, 125, "Leave the lamp outside.", "ದೀಪವನ್ನು ಹೊರಗೆ ಇಡು."),
                            new Cue(160, 166, "[the door opens]", "[ಬಾಗಿಲು ತೆರೆಯುತ್ತದೆ]"))),
            new Score(
                    "jasmine-at-five",
                    2021_03,
                    96,
                    Ink.YELLOW,
                    Ink.GREEN,
                    Scenery.PETALS,
                    Formation.CANON,
                    List.of(HALF_SIT, SKY, LEG, CRADLE, LEAP, DIAGONAL, BOW),
                    246.9,
                    MOHANAM,
                    "Jasmine at Five",
                    "ಐದಕ್ಕೆ ಮಲ್ಲಿಗೆ",
                    "The flower sellers of the market start at five in the morning. Three dancers pass one gesture on, the"
                            + " way a garland is tied: each knot holds the one before.",
                    List.of(
                            new Cue(5, 9, "[market, before light]", "[ಬೆಳಕಿಗೆ ಮುನ್ನ ಮಾರುಕಟ್ಟೆ]"),
                            new Cue(27, 32, "One arm’s length costs forty rupees.", "ಒಂದು ಮೊಳಕ್ಕೆ ನಲವತ್ತು ರೂಪಾಯಿ."),
                            new Cue(70, 75, "Do not look at your fingers.", "ನಿನ್ನ ಬೆರಳುಗಳನ್ನು ನೋಡಬೇಡ."),
                            new Cue(118, 123, "Pass it on before it fades.", "ಬಾಡುವ ಮುನ್ನ ಮುಂದಕ್ಕೆ ಕೊಡು."),
                            new Cue(156, 161, "[the first bus]", "[ಮೊದಲ ಬಸ್ಸು]"))),
            new Score(
                    "lake-without-water",
                    2021_04,
                    63,
                    Ink.GREEN,
                    Ink.INDIGO,
                    Scenery.RIPPLES,
                    Formation.APART,
                    List.of(LOW, CURL, CRADLE, STAND, ARROW, BOW, SKY),
                    185,
                    SHIVARANJANI,
                    "Lake Without Water",
                    "ನೀರಿಲ್ಲದ ಕೆರೆ",
                    "Bengaluru had a thousand lakes. Two dancers stand where one was and let their feet remember its edge.",
                    List.of(
                            new Cue(5, 9, "[a low note]", "[ಮಂದ್ರ ಸ್ವರ]"),
                            new Cue(
                                    28,
                                    33,
                                    "My grandmother washed rice here.",
                                    "ನನ್ನ ಅಜ್ಜಿ ಇಲ್ಲಿ ಅಕ್ಕಿ ತೊಳೆಯುತ್ತಿದ್ದಳು."),
                            new Cue(80, 86, "The edge is under the bus stand.", "ಅಂಚು ಬಸ್ ನಿಲ್ದಾಣದ ಕೆಳಗಿದೆ."),
                            new Cue(130, 135, "Walk slowly. It was deep.", "ನಿಧಾನ ನಡೆ. ಇಲ್ಲಿ ಆಳವಿತ್ತು."),
                            new Cue(158, 164, "[rings on water]", "[ನೀರಿನ ಅಲೆಗಳು]"))),
            new Score(
                    "night-bus",
                    2021_05,
                    108,
                    Ink.PLUM,
                    Ink.RED,
                    Scenery.LIGHTS,
                    Formation.LINE,
                    List.of(STAND, DIAGONAL, LUNGE, ARROW, CURL, SKY, LOW),
                    207.6,
                    HAMSADHWANI,
                    "Night Bus",
                    "ರಾತ್ರಿ ಬಸ್ಸು",
                    "Five strangers on the last bus home after a shift. The road gives them a common rhythm for nine stops.",
                    List.of(
                            new Cue(5, 9, "[engine, then drums]", "[ಎಂಜಿನ್, ನಂತರ ಮೃದಂಗ]"),
                            new Cue(25, 30, "Majestic to Yelahanka, last bus.", "ಮೆಜೆಸ್ಟಿಕ್‌ನಿಂದ ಯಲಹಂಕ, ಕೊನೆಯ ಬಸ್ಸು."),
                            new Cue(
                                    72,
                                    77,
                                    "Nobody speaks. Everybody sways.",
                                    "ಯಾರೂ ಮಾತಾಡುವುದಿಲ್ಲ. ಎಲ್ಲರೂ ತೂಗುತ್ತಾರೆ."),
                            new Cue(116, 121, "[brakes]", "[ಬ್ರೇಕ್]"),
                            new Cue(157, 162, "Mine is the next stop.", "ಮುಂದಿನದು ನನ್ನ ನಿಲ್ದಾಣ."))),
            new Score(
                    "two-shadows",
                    2021_06,
                    76,
                    Ink.RED,
                    Ink.YELLOW,
                    Scenery.SHADOWS,
                    Formation.FOLLOWED,
                    List.of(LEG, CRADLE, SPIN, LUNGE, HANDS_AT_HEART, LOW, SKY),
                    233.1,
                    HINDOLAM,
                    "Two Shadows",
                    "ಎರಡು ನೆರಳು",
                    "Afternoon light makes a partner on the wall. The dancer leads, and then she does not.",
                    List.of(
                            new Cue(5, 9, "[afternoon, a fan turns]", "[ಮಧ್ಯಾಹ್ನ, ಫ್ಯಾನ್ ತಿರುಗುತ್ತದೆ]"),
                            new Cue(
                                    30,
                                    35,
                                    "At four o’clock she is taller than me.",
                                    "ನಾಲ್ಕು ಗಂಟೆಗೆ ಅವಳು ನನಗಿಂತ ಎತ್ತರ."),
                            new Cue(78, 83, "She is late by half a beat.", "ಅವಳು ಅರ್ಧ ತಾಳ ತಡ."),
                            new Cue(124, 129, "Or I am early.", "ಅಥವಾ ನಾನು ಬೇಗ."),
                            new Cue(160, 165, "[the light goes]", "[ಬೆಳಕು ಹೋಗುತ್ತದೆ]"))),
            new Score(
                    "anklet",
                    2021_07,
                    120,
                    Ink.GREEN,
                    Ink.YELLOW,
                    Scenery.BELLS,
                    Formation.CIRCLE,
                    List.of(HALF_SIT, ARROW, LEG, LEAP, SPIN, DIAGONAL, LOW, HANDS_AT_HEART),
                    261.6,
                    MOHANAM,
                    "Anklet",
                    "ಗೆಜ್ಜೆ",
                    "Four dancers share one pair of ankle bells. Whoever wears them may change the direction.",
                    List.of(
                            new Cue(5, 9, "[bells]", "[ಗೆಜ್ಜೆ ಸದ್ದು]"),
                            new Cue(26, 31, "A hundred bells on each foot.", "ಒಂದೊಂದು ಕಾಲಿಗೆ ನೂರು ಗೆಜ್ಜೆ."),
                            new Cue(
                                    66,
                                    71,
                                    "My teacher counted with her eyes closed.",
                                    "ನನ್ನ ಗುರು ಕಣ್ಣು ಮುಚ್ಚಿ ಎಣಿಸುತ್ತಿದ್ದರು."),
                            new Cue(114, 119, "Your turn.", "ಈಗ ನಿನ್ನ ಸರದಿ."),
                            new Cue(158, 164, "[one bell]", "[ಒಂದು ಗೆಜ್ಜೆ]"))));

    private DanceScores() {}
}
