package org.madang.web;

/** What one template shows. One record a page, holding values to print and no domain object. */
public interface Page {
    /** Path of the template below {@code org/madang}, such as {@code admission/calls/call.jte}. */
    String template();
}
