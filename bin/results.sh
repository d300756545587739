# Sourced by bin/test and .ci/run: counts what the test reports say.

# Sums one attribute (tests, failures, errors, skipped) over all reports.
total() {
    find "$home/target/surefire-reports" -name 'TEST-*.xml' -exec grep -ohm 1 '<testsuite [^>]*>' {} + 2>/dev/null |
        sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ sum += $1 } END { print sum + 0 }'
}

# Files, 90th percentile and longest of the files with one ending.
sizes() {
    find "$home/$2" -name "$3" -exec wc -l {} + 2>/dev/null | awk '$2 != "total"' | sort -n | awk -v title="$1" -v cut="$home/" '
        { lines[NR] = $1; file = $2 }
        END {
            if (NR == 0) exit
            sub(cut, "", file)
            place = int(NR * 0.9 + 0.999999)
            printf "%-12s %5d %5d %8d   %s\n", title, NR, lines[place], lines[NR], file
        }'
}
