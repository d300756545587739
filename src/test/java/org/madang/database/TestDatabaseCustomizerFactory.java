package org.madang.database;

import java.util.List;
import java.util.Map;
import org.madang.testing.OwnDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives every Spring context of the tests the scratch database, so that none can reach the real data folder. */
final class TestDatabaseCustomizerFactory implements ContextCustomizerFactory {
    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configurationAttributes) {
        OwnDatabase own = AnnotatedElementUtils.findMergedAnnotation(testClass, OwnDatabase.class);
        return new ScratchDatabase(own == null ? "" : own.value());
    }

    /** @param own name of a database beside the common one; empty for the common one */
    record ScratchDatabase(String own) implements ContextCustomizer {
        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration mergedConfiguration) {
            String url = own.isEmpty() ? TestDatabase.url() : TestDatabase.fresh(own);
            MutablePropertySources sources = context.getEnvironment().getPropertySources();
            // First: a developer's own MADANG_DATABASE_URL must never be written to by a test.
            // And a password that costs a guesser half a second costs hundreds of tests as much.
            sources.addFirst(new MapPropertySource(
                    "scratch database", Map.of("madang.database.url", url, "madang.security.password-rounds", "1000")));
            sources.addLast(new MapPropertySource(
                    "scratch data", Map.of("madang.data", "target/test-data", "madang.empty", "true")));
        }
    }
}
