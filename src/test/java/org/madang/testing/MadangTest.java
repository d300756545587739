package org.madang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;

/**
 * The whole program on a real PostgreSQL, started once for all such tests. Each test makes people and things of its own
 * and never counts on an empty table.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
// What a test asks for and gets is not kept to be printed: a test that asks ten thousand times would need a gigabyte.
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
public @interface MadangTest {}
