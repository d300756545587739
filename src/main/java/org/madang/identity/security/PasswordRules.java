package org.madang.identity.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what makes a password too easy (NIST SP 800-63B-4, section 3.1.1.2): its length counts, no mixture of signs is
 * asked for, and what attackers try first is refused. From the password is taken whatever can be guessed; what is left
 * must be a secret of its own. All of it works without asking anybody.
 */
public final class PasswordRules {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;
    /** Signs that must be left when everything guessable is taken away. */
    private static final int SECRET = 8;

    private static final List<String> PROGRAMME = List.of(
            "madang",
            "마당",
            "kofice",
            "cpi",
            "hellocpi",
            "culture",
            "cultural",
            "partnership",
            "initiative",
            "training",
            "programme",
            "program",
            "문화",
            "문화동반자",
            "동반자",
            "비밀번호",
            "패스워드");
    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb");
    private static final Set<String> COMMON = common();

    /** Why a password is refused; each is a sentence beside the field. */
    public enum Weakness {
        SHORT,
        LONG,
        COMMON,
        OWN,
        PROGRAMME,
        PATTERN
    }

    private PasswordRules() {}

    /** @param own names and addresses of whoever is to have the password */
    public static Optional<Weakness> weakness(String password, Collection<String> own) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return Optional.of(Weakness.SHORT);
        if (length > LONGEST) return Optional.of(Weakness.LONG);
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return guessable(plain, own).or(() -> guessable(unmasked(plain), own));
    }

    private static Optional<Weakness> guessable(String plain, Collection<String> own) {
        // A run may cross from one repetition into the next, so both orders are asked.
        if (!secret(once(plain)) || !secret(once(runsShortened(plain)))) return Optional.of(Weakness.PATTERN);
        if (COMMON.contains(plain)) return Optional.of(Weakness.COMMON);
        String left = without(plain, parts(own));
        if (!secret(left)) return Optional.of(Weakness.OWN);
        left = without(left, PROGRAMME);
        if (!secret(left)) return Optional.of(Weakness.PROGRAMME);
        left = runsShortened(withoutCommon(left));
        return secret(left) ? Optional.empty() : Optional.of(Weakness.COMMON);
    }

    /** Marks are what everybody puts at the end when asked for one, so letters and figures alone count. */
    private static boolean secret(String left) {
        return left.codePoints().filter(Character::isLetterOrDigit).count() >= SECRET;
    }

    private static List<String> parts(Collection<String> own) {
        var parts = new ArrayList<String>();
        for (String text : own) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            for (String part : plain.split("[^\\p{L}\\p{M}\\p{N}]+"))
                if (part.codePointCount(0, part.length()) >= (part.chars().allMatch(c -> c < 128) ? 4 : 2))
                    parts.add(part);
        }
        return parts;
    }

    private static String without(String text, Collection<String> pieces) {
        String left = text;
        for (String piece : pieces) left = left.replace(piece, "");
        return left;
    }

    /** Takes the longest common word from each place, so that one within another does not save the rest. */
    private static String withoutCommon(String text) {
        var left = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 24);
            while (end >= at + 4 && !COMMON.contains(text.substring(at, end))) end--;
            if (end >= at + 4) at = end;
            else left.append(text.charAt(at++));
        }
        return left.toString();
    }

    /** Four or more signs that are the same, or neighbours in the alphabet or on the keyboard, count as one. */
    private static String runsShortened(String text) {
        var left = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int end = runFrom(text, at);
            left.append(text.charAt(at));
            at = end - at >= 4 ? end : at + 1;
        }
        return left.toString();
    }

    private static int runFrom(String text, int at) {
        int longest = at + 1;
        for (int end = at + 2; end <= text.length(); end++) {
            String run = text.substring(at, end);
            String back = new StringBuilder(run).reverse().toString();
            boolean same = run.chars().allMatch(c -> c == run.charAt(0));
            if (!same && ROWS.stream().noneMatch(row -> row.contains(run) || row.contains(back))) break;
            longest = end;
        }
        return longest;
    }

    /** abcabcabc is abc, said three times. */
    private static String once(String text) {
        int twice = (text + text).indexOf(text, 1);
        return twice < text.length() ? text.substring(0, twice) : text;
    }

    private static String unmasked(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static Set<String> common() {
        try (InputStream file = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
