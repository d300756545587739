package org.madang.programmes.holidays;

/** How an officer says that a day may still move or not. */
enum Certainty {
    CONFIRMED,
    ESTIMATED
}
