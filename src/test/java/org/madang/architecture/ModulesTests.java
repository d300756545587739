package org.madang.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.madang.Madang;
import org.madang.web.Allow;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the house that a machine can hold. */
class ModulesTests {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.madang");

    /** Templates call the layout and the components of web by name, which is what these are for. */
    private static final ApplicationModules MODULES = ApplicationModules.of(
            Madang.class, com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith("Generated"));

    @Test
    void modules_use_only_what_they_declare() {
        MODULES.verify();
    }

    @Test
    void every_module_says_what_it_may_use() {
        assertThat(MODULES.stream()
                        .filter(module -> !PROGRAM.getPackage(
                                        module.getBasePackage().getName())
                                .isAnnotatedWith(org.springframework.modulith.ApplicationModule.class))
                        .map(module -> module.getBasePackage().getName()))
                .isEmpty();
    }

    @Test
    void names_say_what_a_thing_is_not_which_layer_it_is_in() {
        noClasses()
                .that(not(resideInAPackage("..generated..")))
                .should()
                .haveNameMatching(".*(Service|Manager|Util|Utils|Helper|Impl|Dto|DTO)(\\$.*)?")
                .check(PROGRAM);
    }

    @Test
    void nobody_reads_the_machines_clock_or_zone() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.madang.shared.ProgramClock")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .check(PROGRAM);
    }

    @Test
    void every_route_has_a_rule() {
        methods()
                .that()
                .areAnnotatedWith(GetMapping.class)
                .or()
                .areAnnotatedWith(PostMapping.class)
                .or()
                .areAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(Allow.class)
                .check(PROGRAM);
    }

    @Test
    void controllers_open_no_transactions() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class)
                .check(PROGRAM);
    }

    @Test
    void every_package_is_checked_for_null() {
        classes()
                .that()
                .resideInAPackage("org.madang..")
                .and()
                .doNotHaveSimpleName("package-info")
                .and()
                .haveNameNotMatching(".*Jte.*Generated.*")
                .should(new com.tngtech.archunit.lang.ArchCondition<>("live in a @NullMarked package") {
                    @Override
                    public void check(
                            com.tngtech.archunit.core.domain.JavaClass type,
                            com.tngtech.archunit.lang.ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith(org.jspecify.annotations.NullMarked.class);
                        if (!marked)
                            events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                    type, type.getName() + " is in an unmarked package"));
                    }
                })
                .check(PROGRAM);
    }
}
