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

    /**
     * Whether the act could take the account from its owner or out of the house: then who has no second factor shows by the
     * password or by a code by mail who they are, when they came in a while ago. It goes with {@link #fresh()}.
     */
    boolean proved() default false;
}
