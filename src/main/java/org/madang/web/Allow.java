package org.madang.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rule of a route. A handler without one answers nobody, and a test fails. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {
    Action value();

    /** The path variable that names the thing acted upon; a {@link ScopeFinder} of that kind tells where it stands. */
    String in() default "";

    /**
     * Whether the act reaches so far that whoever has a second factor shows it again when the last time was a while ago.
     * For forms without files: they are sent again with the answer.
     */
    boolean fresh() default false;
}
