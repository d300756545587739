# Sourced by bin/image: unpacks the finished tar as a container engine does, layer by layer, and starts what is in it.

[ "$(id -u)" = 0 ] || refuse "Only root can try an image, because it takes chroot."
root=$work/root
mkdir -p "$work/unpacked" "$root"
tar -C "$work/unpacked" -xf "$image"
for layer in $(tr ',' '\n' <"$work/unpacked/manifest.json" | sed -n 's:.*\(blobs/sha256/[0-9a-f]*\).*:\1:p' | tail -n +2); do
    [ "$(sha256sum <"$work/unpacked/$layer" | cut -d' ' -f1)" = "$(basename "$layer")" ] ||
        refuse "The layer $layer is not what its name says."
    tar -C "$root" -xzf "$work/unpacked/$layer"
done
for path in bin/sh java/bin/java madang/madang.jar madang/bin/backup data etc/passwd; do
    [ -e "$root/$path" ] || refuse "The image lacks /$path."
done
"$jdk/bin/jar" tf "$root/madang/madang.jar" | grep -q "$parts" || refuse "The image lacks its list of parts."

mkdir -p "$root/proc" "$root/dev" "$root/backups"
chown 10001:10001 "$root/backups"
port=$((20000 + $$ % 20000))
cat >"$work/inside.sh" <<END
set -e
mount -t proc proc "$root/proc" 2>/dev/null || mount --rbind /proc "$root/proc"
mount --rbind /dev "$root/dev"
exec chroot --userspec=10001:10001 "$root" /bin/sh -c 'cd /data; export PATH=/madang/bin:/java/bin:/bin LANG=C.UTF-8 HOME=/data MADANG_DATA=/data MADANG_BACKUPS=/backups MADANG_EMPTY=true MADANG_PORT=$port; exec /java/bin/java -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xmx512m --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -jar /madang/madang.jar'
END
unshare --mount sh "$work/inside.sh" >"$work/check.log" 2>&1 &
started=$!
trap 'kill $started 2>/dev/null || true; wait $started 2>/dev/null || true' EXIT
tries=0
until wget -q -O "$work/ready.json" "http://127.0.0.1:$((port + 1))/health/readiness" 2>/dev/null ||
    curl -s -f -o "$work/ready.json" "http://127.0.0.1:$((port + 1))/health/readiness" 2>/dev/null; do
    tries=$((tries + 1))
    kill -0 $started 2>/dev/null && [ $tries -lt 120 ] || {
        cat "$work/check.log" >&2
        echo "The image does not start." >&2
        exit 1
    }
    sleep 1
done
grep -q '"UP"' "$work/ready.json"
echo "The image starts, is ready after $tries s, and runs as $(stat -c %u "/proc/$started/root/data/postgresql")."
