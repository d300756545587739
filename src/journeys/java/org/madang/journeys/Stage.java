package org.madang.journeys;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One browser for the whole run; for each test its own windows, closed afterwards and photographed if it failed. */
final class Stage implements ParameterResolver, AfterEachCallback {
    private static final Namespace HERE = Namespace.create(Stage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Windows.class;
    }

    @Override
    public Windows resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var running = context.getRoot().getStore(HERE).computeIfAbsent("browser", key -> OwnBrowser.start(), OwnBrowser.class);
        String port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        var windows = new Windows(running.browser(), "http://localhost:" + port);
        context.getStore(HERE).put("windows", windows);
        return windows;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var windows = context.getStore(HERE).get("windows", Windows.class);
        if (windows == null) return;
        if (context.getExecutionException().isPresent())
            windows.photograph(Path.of("target", "failures", context.getDisplayName().replaceAll("\\W+", "-")));
        windows.close();
    }
}
