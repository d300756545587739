package org.madang.shared.pdf;

/** A voice of the page; scripts other than Latin and Hangul have one face for all of them. */
public enum Face {
    SANS,
    BOLD,
    SERIF
}
