# Shared by bin/start, bin/maillage and bin/test: finds a JDK and Maven, builds what is missing, starts the jar.
# Sourced, never run. The operator reads French.

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
JAR="$ROOT/target/maillage.jar"
APP="$ROOT/target/app"
JDK_WANTED=25

# File names and messages hold accents, whatever the machine's language.
case "$(locale charmap 2>/dev/null)" in
  UTF-8) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

die() {
  printf '%s\n' "$1" >&2
  exit 1
}

say() {
  printf '%s\n' "$1" >&2
}

java_major() {
  local release="$1/release" line
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  if [ -r "$release" ]; then
    line="$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release")"
  else
    line="$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)"
  fi
  [ -n "$line" ] && [ "$line" -ge "$JDK_WANTED" ] 2>/dev/null
}

# Sets JAVA_HOME to a JDK that is recent enough.
find_jdk() {
  local on_path candidate
  on_path="$(command -v javac 2>/dev/null || true)"
  [ -n "$on_path" ] && on_path="$(dirname "$(dirname "$(readlink -f "$on_path")")")"
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/*; do
    if [ -n "$candidate" ] && java_major "$candidate"; then
      JAVA_HOME="$candidate"
      export JAVA_HOME
      return
    fi
  done
  die "Il faut un JDK $JDK_WANTED ou plus récent : installez-en un (https://adoptium.net, ou le paquet temurin-$JDK_WANTED-jdk), ou indiquez-le avec JAVA_HOME."
}

# Checks that Maven is there and recent enough.
find_maven() {
  local version major minor
  command -v mvn >/dev/null 2>&1 || die "Il faut Maven 3.8 ou plus récent pour construire Maillage (paquet « maven »)."
  version="$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)"
  major="${version%%.*}"
  minor="${version#*.}"
  if [ -n "$version" ] && { [ "$major" -lt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -lt 8 ]; }; }; then
    die "Maven $version est trop ancien : il faut Maven 3.8 ou plus récent."
  fi
}

# Builds the jar when it is missing or older than what it is made from, and lays it out for a quick start.
build_if_needed() {
  if [ ! -f "$JAR" ]; then
    build
  elif [ -d "$ROOT/src/main" ] \
    && [ -n "$(find "$ROOT/pom.xml" "$ROOT/src/main" -newer "$JAR" -print -quit 2>/dev/null)" ]; then
    build
  fi
  if [ ! -f "$APP/maillage.jar" ] || [ "$JAR" -nt "$APP/.ready" ]; then
    lay_out || { rm -rf "$APP" 2>/dev/null || true; }
  fi
}

build() {
  local log="$ROOT/target/build.log" started=$SECONDS
  find_maven
  mkdir -p "$ROOT/target" 2>/dev/null || die "Impossible d’écrire dans $ROOT/target : construisez Maillage avec un utilisateur qui le peut."
  say "Construction de Maillage (une à trois minutes la première fois)…"
  if ! (cd "$ROOT" && mvn -B -q -DskipTests -Dspotless.check.skip package >"$log" 2>&1); then
    tail -n 20 "$log" >&2
    die "La construction a échoué ; le détail est dans $log."
  fi
  say "Construction terminée en $((SECONDS - started)) s."
}

# The jar unpacked as the JVM likes it, and a cache of its classes made by one start that opens nothing. Both only make
# starting cheaper: without them the jar is run as it is.
lay_out() {
  local fresh="$APP.new"
  say "Préparation d’un démarrage rapide…"
  rm -rf "$fresh" "$APP" || return 1
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$JAR" extract --destination "$fresh" >/dev/null 2>&1 || return 1
  mv "$fresh" "$APP" || return 1
  train || rm -f "$APP/maillage.aot"
  touch "$APP/.ready"
}

train() {
  local data="$APP/training"
  # Never on the operator's own database.
  env -u MAILLAGE_DB_URL -u MAILLAGE_BASE_URL MAILLAGE_DEMO=true timeout 300 "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" -XX:AOTCacheOutput="$APP/maillage.aot" \
    -jar "$APP/maillage.jar" --maillage.training=true "--data=$data" --server.port=0 >"$APP/training.log" 2>&1
  local code=$?
  rm -rf "$data"
  return $code
}

# Small and steady: the quick compiler alone (half the CPU of a start, and PostgreSQL does the work), one collector thread, memory given back, a heap that holds an import of a million rows.
JVM_OPTIONS=(
  -XX:+UseSerialGC
  -XX:TieredStopAtLevel=1
  -Xms24m
  -Xmx192m
  -Xss512k
  -XX:MaxMetaspaceSize=160m
  -XX:ReservedCodeCacheSize=64m
  -XX:MinHeapFreeRatio=10
  -XX:MaxHeapFreeRatio=25
  -XX:+ExitOnOutOfMemoryError
  -Dfile.encoding=UTF-8
  -Dstdout.encoding=UTF-8
  -Dstderr.encoding=UTF-8
  --enable-native-access=ALL-UNNAMED
)

# Becomes the JVM, so that signals reach it.
run_jar() {
  local jar="$JAR" options=("${JVM_OPTIONS[@]}")
  if [ -f "$APP/.ready" ] && [ ! "$JAR" -nt "$APP/.ready" ]; then
    jar="$APP/maillage.jar"
    if [ -f "$APP/maillage.aot" ]; then
      options+=(-XX:AOTCache="$APP/maillage.aot" -Xlog:disable -Xlog:all=error:stderr)
    fi
  fi
  # shellcheck disable=SC2086 # several options may be given
  exec "$JAVA_HOME/bin/java" "${options[@]}" ${MAILLAGE_JAVA_OPTIONS:-} -jar "$jar" "$@"
}
