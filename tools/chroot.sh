#!/usr/bin/env bash
# chroot.sh SUITE — makes, once, a Debian SUITE with the LibreOffice of its backports and prints its folder.
# Needs root and debootstrap; the mirror is the one this machine installs its packages from.
set -euo pipefail
suite=$1
cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/kehoach
root=$cache/$suite
if [[ -e $root/.complete ]]; then
    echo "$root"
    exit
fi

. /etc/os-release
mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' |
    awk -v release="$VERSION_CODENAME" '$2 == release { print $1; exit }')
[[ -n $mirror ]] || { echo "chroot.sh: no mirror for $VERSION_CODENAME among the apt sources" >&2; exit 1; }

{
    echo "Making $root from $mirror (about a minute) …"
    mkdir -p "$cache"
    rm -rf --one-file-system "$root"
    debootstrap --variant=minbase "$suite" "$root" "$mirror"
    # The settings this machine's apt reaches its mirror with, a proxy for instance.
    apt-config dump Acquire | grep -vE '::(IndexTargets|GzipIndexes|Languages)' >"$root/etc/apt/apt.conf.d/90host"
    cat >"$root/etc/apt/apt.conf.d/91kehoach" <<'CONF'
Acquire::Retries "5";
Acquire::Languages "none";
APT::Install-Recommends "false";
CONF
    echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/kehoach" # it can be made again
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # no service is to start in there
    chmod +x "$root/usr/sbin/policy-rc.d"
    echo "deb $mirror $suite-backports main" >"$root/etc/apt/sources.list.d/backports.list"
    install="apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y -t $suite-backports \
        libreoffice-writer libreoffice-l10n-vi python3-uno fonts-croscore fonts-dejavu-core"
    unshare --mount --pid --fork --kill-child --mount-proc="$root/proc" chroot "$root" sh -c "$install"
    rm -rf "$root"/var/cache/apt/archives/*.deb
    touch "$root/.complete"
} >&2
echo "$root"
