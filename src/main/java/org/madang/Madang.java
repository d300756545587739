package org.madang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one program: pages, jobs and the demonstration all start here. */
@SpringBootApplication
public class Madang {
    public static void main(String[] args) {
        SpringApplication.run(Madang.class, args);
    }
}
