package org.madang.web;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madang.shared.Language;
import org.madang.shared.ProgramClock;
import org.madang.shared.text.MessageFiles;
import org.madang.shared.text.Messages;
import org.madang.shared.text.PseudoTexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration {

    @Bean
    Messages messages(WebSettings settings) throws IOException {
        var files = new ArrayList<URL>();
        for (var file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:org/madang/**/messages*.properties")) {
            files.add(file.getURL());
        }
        var texts = MessageFiles.read(files);
        if (settings.pseudo()) texts.put(Language.PSEUDO.tag(), PseudoTexts.of(texts.getOrDefault("en", Map.of())));
        return new Messages(texts);
    }

    @Bean
    ProgramClock clock() {
        return new ProgramClock();
    }

    @Bean
    WebMvcConfigurer answersAndArguments(ObjectProvider<AnswerWriter> writer) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new AnswerReturned(writer.getObject()));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Arguments());
            }
        };
    }
}
