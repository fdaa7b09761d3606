# Shared by the scripts of this directory; sourced, never run.
# The caller has set $here (this directory) and $checkout (the directory above it).

export HOME=${HOME:-$(echo ~)}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/waymark

# One sentence on standard error, then stop.
die() { printf 'waymark: %s\n' "$*" >&2; exit 1; }
say() { printf 'waymark: %s\n' "$*" >&2; }

package_names() { sed 's/#.*//' "$here/packages" | tr -s ' \n' '\n\n' | grep . | sort -u; }

is_debian() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

# need COMMAND PACKAGE [COMMAND PACKAGE]…: install what is missing, or say what to install.
need() {
  local missing=()
  while [ $# -gt 0 ]; do
    command -v "$1" >/dev/null || missing+=("$2")
    shift 2
  done
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

# The same for packages that bring no command.
install_packages() {
  is_debian || die "this system has no apt-get; please install by its own means: $*."
  [ "$(id -u)" -eq 0 ] ||
    die "please install what is missing with: sudo apt-get install --no-install-recommends $*"
  mkdir -p "$cache"
  # One installation at a time: two callers would quarrel over apt's own lock.
  (
    flock 9
    say "installing $*."
    export DEBIAN_FRONTEND=noninteractive
    log=$cache/apt.log
    apt-get install -y --no-install-recommends "$@" >"$log" 2>&1 ||
      # Most often the package lists are missing or old.
      { apt-get update >>"$log" 2>&1 &&
        apt-get install -y --no-install-recommends "$@" >>"$log" 2>&1; } ||
      { tail -n 5 "$log" >&2; die "apt-get could not install $*; the whole story is in $log."; }
  ) 9>"$cache/apt.lock"
}

# The address from which this system gets Debian's packages; Debian 13's are there too.
package_site() {
  is_debian || die "there is no apt-get here, from whose sources Debian 13 could be had."
  local site
  site=$(debian_sources) || :
  # A fresh installation may have no package lists yet.
  if [ -z "$site" ] && [ "$(id -u)" -eq 0 ]; then
    mkdir -p "$cache"
    apt-get update >"$cache/apt.log" 2>&1 || :
    site=$(debian_sources) || :
  fi
  # A mirror of one's own may call itself something else.
  [ -n "$site" ] || site=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' |
    grep -vE '^cdrom:|security' | sort -u | head -n 1) || :
  [ -n "$site" ] || die "apt knows no package source; please name a Debian mirror in /etc/apt/sources.list and run apt-get update."
  echo "$site"
}

debian_sources() {
  apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    sed -n 's/^Debian Debian //p' | grep -v '^cdrom:' | sort -u | head -n 1
}

# What make_tree needs, and COMMAND PACKAGE… besides.
need_for_tree() {
  local tools=(mmdebstrap mmdebstrap "$@")
  # What lets an ordinary user be root of a tree of files; who has it is written in /etc/subuid.
  [ "$(id -u)" -eq 0 ] || tools+=(newuidmap uidmap)
  need "${tools[@]}"
  [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || install_packages debian-archive-keyring
}

# make_tree SITE DIRECTORY OPTION…: a new Debian 13 tree from what package_site says.
make_tree() {
  # Nothing here needs to survive a power cut, hence force-unsafe-io.
  local source="deb $1 trixie main" tree=$2 line options=(--dpkgopt=force-unsafe-io)
  shift 2
  # A proxy that this system's apt was told of is needed by the new one too.
  while read -r line; do [ -z "$line" ] || options+=(--aptopt="$line"); done < <(
    apt-config dump 2>/dev/null | grep -E '^Acquire::(http|https)::Proxy ' || :)
  if [ "$(id -u)" -eq 0 ]; then
    mmdebstrap --mode=root "${options[@]}" "$@" trixie "$tree" "$source" </dev/null
  else
    # Unpacked by the caller, everything belongs to the caller and can be removed again.
    mkdir "$tree"
    mmdebstrap --mode=unshare "${options[@]}" "$@" trixie - "$source" </dev/null |
      tar -x -C "$tree" --exclude=./dev
  fi
}

# Does this system itself have, or offer, what Waymark is built against?
# WAYMARK_NATIVE=yes or =no answers for it.
is_native() {
  case ${WAYMARK_NATIVE:-} in yes) return 0 ;; no) return 1 ;; esac
  if command -v pkg-config >/dev/null &&
    pkg-config --exists 'gtk4 >= 4.18' 'libadwaita-1 >= 1.7' 'glib-2.0 >= 2.84' \
      'sqlite3 >= 3.46' 2>/dev/null; then return 0; fi
  is_debian || return 1
  local v
  # A fresh installation may have no package lists yet, but knows what it is.
  v=$(. /etc/os-release 2>/dev/null && [ "${ID:-}" = debian ] && echo "${VERSION_ID:-0}") || v=0
  [ "${v%%.*}" -lt 13 ] || return 0
  v=$(apt-cache policy libgtk-4-dev 2>/dev/null | sed -n 's/^  Candidate: //p')
  [ -n "$v" ] && [ "$v" != '(none)' ] && dpkg --compare-versions "$v" ge 4.18 || return 1
  v=$(apt-cache policy libadwaita-1-dev 2>/dev/null | sed -n 's/^  Candidate: //p')
  [ -n "$v" ] && [ "$v" != '(none)' ] && dpkg --compare-versions "$v" ge 1.7
}

# How headers differ from the rest in .clang-format; see there.
header_style='{BasedOnStyle: InheritParentConfig, AlignConsecutiveDeclarations: Consecutive}'
