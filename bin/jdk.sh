# Sourced by the other scripts: finds a JDK 25 or newer and sets $jdk, or says in one sentence how to get one.

refuse() {
    echo "$1" >&2
    exit 2
}

java_version() {
    "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
}

try_jdk() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    version=$(java_version "$1")
    [ -n "$version" ] || return 1
    if [ "$version" -ge 25 ]; then
        jdk=$1
        return 0
    fi
    older="Java $version in $1"
    found_version="Java $version"
    return 1
}

java_in_path() {
    found=$(command -v java) || return 1
    found=$(readlink -f "$found" 2>/dev/null) || return 1
    dirname "$(dirname "$found")"
}

find_jdk() {
    older=
    if [ -n "${MADANG_JDK:-}" ]; then
        try_jdk "$MADANG_JDK" && return 0
        refuse "MADANG_JDK names $MADANG_JDK, which holds ${found_version:-no JDK}; Madang needs a JDK 25 or newer."
    fi
    if [ -n "${JAVA_HOME:-}" ]; then
        try_jdk "$JAVA_HOME" && return 0
    fi
    in_path=$(java_in_path) && try_jdk "$in_path" && return 0
    for folder in /usr/lib/jvm/* /usr/java/* /usr/local/*jdk* /opt/*jdk* /opt/java/* "${HOME:-/nonexistent}"/.jdks/* \
        "${HOME:-/nonexistent}"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -d "$folder" ] && try_jdk "$folder" && return 0
    done
    refuse "Madang needs a JDK 25 or newer (${older:-none found}); install one, for example Eclipse Temurin 25, and name its folder in MADANG_JDK."
}

find_maven() {
    command -v mvn >/dev/null 2>&1 || refuse "Madang is built with Maven; install it so that the command mvn is found."
}
