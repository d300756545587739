package org.madang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The one program: pages, jobs and the demonstration all start here. */
// Two modules may use the same word for two things, so a bean is named by its whole class name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Madang {
    private static final int REFUSED = 2;

    public static void main(String[] args) {
        try {
            Surroundings surroundings = new Surroundings(System.getenv());
            surroundings.check();
            SpringApplication program = new SpringApplication(Madang.class);
            program.setDefaultProperties(surroundings.defaults());
            program.run(args);
        } catch (RuntimeException e) {
            String sentence = Refusal.sentence(e).orElseThrow(() -> e);
            System.err.println(sentence);
            System.exit(REFUSED);
        }
    }
}
