#!/usr/bin/env bash
# Fuzzes subjects one after another by Jazzer, each for so many minutes:
#   src/test/fuzz/long.sh [MINUTES] [SUBJECT…]     30 and every subject unless said otherwise
# Goes on from what earlier runs found interesting (target/fuzz/corpus), stops a subject at its first finding and goes on
# with the next one. Logs, findings and corpora: target/fuzz. A finding's input belongs into src/test/resources/fuzz/SUBJECT.
# Needs a JDK 25: EKSAMIK_JAVA_HOME, JAVA_HOME, or `java` itself. EKSAMIK_CLASS_PATH spares the build, if the tests are compiled.
set -uo pipefail
cd "$(dirname "$0")/../../.."
minutes="${1:-30}"
shift || true
subjects=("$@")
if ((${#subjects[@]} == 0)); then
  subjects=(PROFILE SEALED ADDRESS OQYLYQ ONLINEEXAMMAKER KAOSHIXING STUUDIUM BRIDGE CSV QR)
fi

fuzz="$PWD/target/fuzz"
mkdir -p "$fuzz"
if [[ -z "${EKSAMIK_CLASS_PATH:-}" ]]; then
  mvn --batch-mode --quiet test-compile dependency:build-classpath -Dmdep.outputFile="$fuzz/class-path.txt" || exit 2
  EKSAMIK_CLASS_PATH="$(cat "$fuzz/class-path.txt")"
fi
java="${EKSAMIK_JAVA_HOME:-${JAVA_HOME:-}}"
java="${java:+$java/bin/}java"

# A copy: a build meanwhile would take the classes away.
rm -rf "$fuzz/main" "$fuzz/test"
cp -r target/classes "$fuzz/main"
cp -r target/test-classes "$fuzz/test"

found=0
for subject in "${subjects[@]}"; do
  corpus="$fuzz/corpus/$subject"
  findings="$fuzz/findings/$subject"
  mkdir -p "$corpus" "$findings"
  if "$java" -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -XX:+EnableDynamicAgentLoading -Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true -Dpatience=120 \
    -Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider \
    -classpath "$fuzz/test:$fuzz/main:$EKSAMIK_CLASS_PATH" \
    com.code_intelligence.jazzer.Jazzer --target_class=org.eksamik.fuzz.Fuzz --target_args="$subject" \
    --instrumentation_includes='org.eksamik.**:com.google.zxing.**:org.apache.commons.csv.**' --reproducer_path="$findings" \
    -artifact_prefix="$findings/" -rss_limit_mb=6000 -timeout=600 -max_total_time=$((minutes * 60)) -print_final_stats=1 \
    "$corpus" "src/test/resources/fuzz/${subject,,}" >"$fuzz/$subject.log" 2>&1; then
    echo "$subject: nothing found in $minutes min, $(sed -n 's/^stat::number_of_executed_units: *//p' "$fuzz/$subject.log") inputs"
  else
    found=1
    echo "$subject: see $fuzz/$subject.log"
  fi
done
exit $found
