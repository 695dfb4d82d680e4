#!/usr/bin/env bash
# The office and dialog suites of one and the same package in every LibreOffice we support: the host's, and those
# of the chroots of chroot.sh. What each run printed is kept in BUILD/matrix/.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
project=$PWD
build=${KEHOACH_BUILD:-$project/build}
logs=$build/matrix
suites=("office" "dialogs vi" "dialogs en")
if ((EUID)); then
    echo "./dev matrix makes chroots, which takes root. Run it as root: sudo ./dev matrix" >&2
    exit 3
fi

# The mounts live in a mount namespace of their own: they are gone when the command ends, however it ends.
inside() { # inside ROOT COMMAND…: with the project and the build folder at the paths they have outside
    local root=$1
    shift
    local mounts=("$project" "$build")
    [[ ! -d $project/../shared ]] || mounts+=("$(realpath "$project/../shared")")
    unshare --mount --pid --fork --kill-child --propagation private -- bash -c '
        set -e
        root=$1; shift
        mount -t proc proc "$root/proc"
        mount --bind /dev "$root/dev"
        while [[ $1 != -- ]]; do
            mkdir -p "$root$1"
            mount --bind "$1" "$root$1"
            shift
        done
        shift
        exec chroot "$root" "$@"
    ' inside "$root" "${mounts[@]}" -- "$@"
}

suite() { # suite ROOT NAME [LANGUAGE]: runs a suite in ROOT
    local settings=("KEHOACH_BUILD=$build" PYTHONDONTWRITEBYTECODE=1 HOME=/tmp)
    [[ $2 != dialogs ]] || settings+=(KEHOACH_DIALOGS=1 "KEHOACH_LANGUAGE=$3" "KEHOACH_OXT=$build/kehoach-test.oxt")
    inside "$1" env -u DISPLAY "${settings[@]}" /usr/bin/python3 "$project/tests/run_suite.py" "$2"
}

mkdir -p "$logs"
failed=0
for place in host bookworm trixie; do
    root=/
    if [[ $place != host ]]; then
        root=$(tools/chroot.sh "$place") || { echo "$place: the chroot could not be made"; failed=1; continue; }
    fi
    version=$(inside "$root" /usr/lib/libreoffice/program/soffice --version | head -n 1)
    for one in "${suites[@]}"; do
        log=$logs/$place-${one// /-}.log
        # shellcheck disable=SC2086 # a suite and its language are two words
        suite "$root" $one >"$log" 2>&1
        status=$?
        printf '%-45s %-12s %s\n' "$version" "$one" "$(grep -E '^(Ran|OK|FAILED|no tests|UNSTEADY)' "$log" | paste -sd ' ')"
        if ((status)); then
            failed=1
            sed 's/^/    /' "$log" | tail -n 60
        fi
    done
done
exit "$failed"
