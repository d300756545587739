package org.madang.admission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the scores of one cell would be if every reviewer had been as strict as the others: the additive model, score =
 * application + reviewer, fitted by least squares, with the effects of the reviewers adding up to nothing. Where every
 * reviewer read every application the plain means are the same and nothing is adjusted. Pure.
 *
 * @param <A> application
 * @param <R> reviewer
 */
public final class ReviewerEffect<A, R> {
    private static final int ROUNDS = 500;
    private static final double STILL = 1e-10;

    /** @param score of one review, from 1 to 5 */
    public record Given<A, R>(A application, R reviewer, double score) {}

    private final List<Given<A, R>> scores;
    private final Map<A, Double> applications = new HashMap<>();
    private final Map<R, Double> reviewers = new HashMap<>();

    private ReviewerEffect(Collection<Given<A, R>> scores) {
        this.scores = List.copyOf(scores);
    }

    /** By application; empty where the cell was read completely, so that there is nothing to adjust. */
    public static <A, R> Map<A, Double> adjusted(Collection<Given<A, R>> scores) {
        return complete(scores) ? Map.of() : new ReviewerEffect<>(scores).fitted();
    }

    static <A, R> boolean complete(Collection<Given<A, R>> scores) {
        var applications = new HashSet<A>();
        var reviewers = new HashSet<R>();
        var pairs = new HashSet<List<Object>>();
        for (Given<A, R> given : scores) {
            applications.add(given.application());
            reviewers.add(given.reviewer());
            pairs.add(List.of(Objects.requireNonNull(given.application()), Objects.requireNonNull(given.reviewer())));
        }
        return pairs.size() == applications.size() * reviewers.size();
    }

    private Map<A, Double> fitted() {
        scores.forEach(given -> reviewers.put(given.reviewer(), 0.0));
        for (int round = 0; round < ROUNDS; round++) {
            scores.forEach(given -> applications.put(given.application(), 0.0));
            means(applications, true);
            if (means(reviewers, false) < STILL) break;
        }
        for (Set<R> group : groups()) {
            double mean = group.stream()
                    .mapToDouble(reviewer -> reviewers.getOrDefault(reviewer, 0.0))
                    .average()
                    .orElse(0);
            scores.stream()
                    .filter(given -> group.contains(given.reviewer()))
                    .map(Given::application)
                    .distinct()
                    .forEach(application -> applications.merge(application, mean, Double::sum));
        }
        return applications;
    }

    /** Sets each side to the mean of what the other side leaves, and tells how far it moved. */
    private <K> double means(Map<K, Double> side, boolean ofApplications) {
        var sums = new HashMap<K, double[]>();
        for (Given<A, R> given : scores) {
            @SuppressWarnings("unchecked")
            K key = (K) (ofApplications ? given.application() : given.reviewer());
            double other = ofApplications
                    ? reviewers.getOrDefault(given.reviewer(), 0.0)
                    : applications.getOrDefault(given.application(), 0.0);
            double[] sum = sums.computeIfAbsent(key, unused -> new double[2]);
            sum[0] += given.score() - other;
            sum[1]++;
        }
        double moved = 0;
        for (var one : sums.entrySet()) {
            double mean = one.getValue()[0] / one.getValue()[1];
            Double before = side.put(one.getKey(), mean);
            moved = Math.max(moved, Math.abs(mean - (before == null ? 0 : before)));
        }
        return moved;
    }

    /** Reviewers who can be compared, because a chain of applications connects them. */
    private List<Set<R>> groups() {
        var groups = new ArrayList<Set<R>>();
        var byApplication = new HashMap<A, Set<R>>();
        for (Given<A, R> given : scores)
            byApplication
                    .computeIfAbsent(given.application(), unused -> new HashSet<>())
                    .add(given.reviewer());
        for (Set<R> together : byApplication.values()) {
            var joined = new HashSet<>(together);
            groups.removeIf(group -> {
                boolean meets = group.stream().anyMatch(together::contains);
                if (meets) joined.addAll(group);
                return meets;
            });
            groups.add(joined);
        }
        return groups;
    }
}
