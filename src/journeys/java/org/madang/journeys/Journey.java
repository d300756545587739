package org.madang.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.madang.testing.OwnDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * The program as a newcomer starts it, with the demonstration, once for all journeys. A test takes {@link Windows} and
 * asks them for people. Journeys share the demonstration, so each moves people and things that no other one moves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "madang.empty=false",
            "madang.web.pseudo=true",
            "madang.data=target/journeys-data",
            "madang.demonstration-files=target/demonstration-files"
        })
@OwnDatabase("journeys")
@ExtendWith(Stage.class)
@Tag("journey")
@interface Journey {}
