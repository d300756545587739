# Sourced after jdk.sh, with $home and $jdk set: builds the program when its sources are newer, unpacks it, sets $program.

prepare_program() {
    jar=$home/target/madang.jar
    app=$home/target/app
    if [ ! -f "$jar" ] || [ -n "$(find "$home/pom.xml" "$home/src/main" -newer "$jar" 2>/dev/null | head -n 1)" ]; then
        find_maven
        echo "Building Madang; the first time this takes a few minutes."
        # What was deleted from the sources must not live on in the jar.
        rm -rf "$home/target/classes" "$home/target/generated-sources" "$home/target/generated-resources" ||
            refuse "The folder $home/target cannot be written; it may belong to another user."
        (
            cd "$home"
            JAVA_HOME=$jdk MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" \
                mvn -q -B -Drelaxed -Dmaven.test.skip=true ${MADANG_MAVEN_OPTIONS:-} package
        ) || {
            echo "The build failed; the lines above say why." >&2
            exit 1
        }
        touch "$jar"
    fi

    # Unpacked, the program starts faster, and a later build does not touch the files of a running one.
    current=$app/$(cksum <"$jar" | tr ' ' '-')
    if [ ! -d "$current" ]; then
        rm -rf "$app/unfinished"
        # The last one stays, because it may be running.
        ls -dt "$app"/* 2>/dev/null | tail -n +2 | xargs rm -rf
        "$jdk/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$app/unfinished" >/dev/null
        mv "$app/unfinished" "$current"
    fi
    program=$current/madang.jar
}
