package org.madang.shared.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sentence of the interface in one language, ready to be said by any thread. */
sealed interface MessageText {
    String say(@Nullable Object... args);

    static MessageText of(String pattern, ULocale locale) {
        if (pattern.indexOf('{') < 0) {
            return new Plain(pattern);
        }
        MessagePattern parsed = new MessagePattern(pattern);
        List<Object> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                if (part.getArgType() != ArgType.NONE || parsed.getPart(i + 1).getType() != Part.Type.ARG_NUMBER) {
                    return new Rich(new MessageFormat(pattern, locale));
                }
                pieces.add(pattern.substring(from, part.getIndex()));
                pieces.add(parsed.getPart(i + 1).getValue());
            } else if (part.getType() == Part.Type.ARG_LIMIT) {
                from = part.getLimit();
            } else if (part.getType() == Part.Type.SKIP_SYNTAX || part.getType() == Part.Type.INSERT_CHAR) {
                return new Rich(new MessageFormat(pattern, locale));
            }
        }
        pieces.add(pattern.substring(from));
        return new Filled(List.copyOf(pieces), NumberFormatter.withLocale(locale));
    }

    /** Most texts: no argument, nothing to do. */
    record Plain(String text) implements MessageText {
        @Override
        public String say(@Nullable Object... args) {
            return text;
        }
    }

    /** Texts with plain arguments: pieces and the numbers of arguments, without a lock. */
    record Filled(List<Object> pieces, LocalizedNumberFormatter numbers) implements MessageText {
        @Override
        public String say(@Nullable Object... args) {
            StringBuilder out = new StringBuilder();
            for (Object piece : pieces) {
                if (piece instanceof Integer at) {
                    out.append(at < args.length ? shown(args[at]) : "{" + at + "}");
                } else {
                    out.append(piece);
                }
            }
            return out.toString();
        }

        private String shown(@Nullable Object arg) {
            return arg instanceof Number number ? numbers.format(number).toString() : arg == null ? "" : arg.toString();
        }
    }

    /** Plurals and choices. ICU's format is not thread-safe and cheap to enter; a cache per thread would die with it. */
    record Rich(MessageFormat format) implements MessageText {
        @Override
        public String say(@Nullable Object... args) {
            synchronized (format) {
                return format.format(args);
            }
        }
    }
}
