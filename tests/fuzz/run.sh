#!/usr/bin/env bash
# run.sh FOLDER SECONDS — runs every fuzzer of a build folder for SECONDS, one after the other. What it learnt stays in
# FOLDER/corpus; an input that fails is kept in FOLDER/found and ends the run.
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$1
seconds=$2
mkdir -p "$folder/found"
for fuzzer in "$folder"/tests/fuzz/*_fuzz; do
    name=$(basename "$fuzzer" _fuzz)
    corpus=$folder/corpus/$name
    mkdir -p "$corpus"
    seeds=("$project/tests/data")
    [[ $name != packs ]] || seeds=("$project"/extension/{rules,norms,laws,profiles})
    echo "== $name, $seconds s"
    "$fuzzer" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 -max_len=65536 -print_final_stats=1 \
        -verbosity=0 -artifact_prefix="$folder/found/$name-" "$corpus" "${seeds[@]}"
done
echo "Every fuzzer ran $seconds s without a finding."
