package org.madang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one program: pages, jobs and the demonstration all start here. */
@SpringBootApplication
public class Madang {
    private static final int REFUSED = 2;

    public static void main(String[] args) {
        try {
            new Surroundings(System.getenv()).check();
            SpringApplication.run(Madang.class, args);
        } catch (RuntimeException e) {
            String sentence = Refusal.sentence(e).orElseThrow(() -> e);
            System.err.println(sentence);
            System.exit(REFUSED);
        }
    }
}
