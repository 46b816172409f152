# What ./run and ./test share. Sourced with $root set to the repository's root.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

say() { printf '%s\n' "$*" >&2; }

die() {
    say "$@"
    exit 1
}

# explain LOG: the plain words for a build's commonest riddle.
explain() {
    ! grep -q NU1004 "$1" || say "The packages changed, but the lock files did not: run 'dotnet restore Roster.slnx --force-evaluate' and commit them."
}

# Runs a tool without its chatter; what it printed is shown only when it fails.
quietly() {
    local log status=0
    log=$(mktemp)
    "$@" </dev/null >"$log" 2>&1 || status=$?
    if [ $status -ne 0 ]; then
        say "This failed: $*"
        cat "$log" >&2
        explain "$log"
    fi
    rm -f "$log"
    return $status
}

need_dotnet() {
    if ! command -v dotnet >/dev/null; then
        local place
        for place in "${DOTNET_ROOT:-}" "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet /usr/local/share/dotnet; do
            [ ! -x "$place/dotnet" ] || { PATH=$place:$PATH && break; }
        done
    fi
    command -v dotnet >/dev/null ||
        die "Roster is built with the .NET 10 SDK, and there is no 'dotnet' on this machine." \
            "Get it from https://dotnet.microsoft.com/download/dotnet/10.0 or your system's packages (dotnet-sdk-10.0), then start again."
}

need_sdk() {
    need_dotnet
    dotnet --list-sdks | grep -q '^10\.' ||
        die "Roster is built with the .NET 10 SDK. This machine has: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ' -)." \
            "Get it from https://dotnet.microsoft.com/download/dotnet/10.0 or your system's packages (dotnet-sdk-10.0), then start again."
}

need_node() {
    local version
    version=$(node -p process.versions.node 2>/dev/null) ||
        die "The console is built with Node.js 20.19 or newer, and there is no 'node' on this machine." \
            "Get it from https://nodejs.org or your system's packages (nodejs and npm), then start again."
    [ "$(printf '%s\n20.19\n' "$version" | sort -V | head -1)" = 20.19 ] ||
        die "The console is built with Node.js 20.19 or newer. This machine has $version." \
            "Get a newer one from https://nodejs.org, then start again."
    command -v npm >/dev/null || die "The console is built with npm, which comes with Node.js or in your system's package 'npm'."
}

# newer STAMP PATH…: true if anything below the paths changed after the stamp was set. A deletion shows in its folder.
newer() {
    local stamp=$1
    shift
    [ -e "$stamp" ] || return 0
    [ -n "$(find "$@" \( -name bin -o -name obj -o -name node_modules -o -path "$root/src/Roster/wwwroot/console" \) -prune \
        -o -newer "$stamp" -print -quit 2>/dev/null)" ]
}

# A stamp carries the time at which the work began: a file saved during a build is built next time.
begin() { mkdir -p "${1%/*}" && touch "$1.new"; }
finish() { mv "$1.new" "$1"; }

stamps=$root/src/Roster/obj/stamps

# install_packages FOLDER: what its lock file names, if that is not there yet.
install_packages() {
    local folder=$root/$1 stamp=$root/$1/node_modules/.installed
    cmp -s "$folder/package-lock.json" "$stamp" && return
    need_node
    quietly npm --prefix "$folder" ci --no-audit --no-fund --loglevel=error || return
    cp "$folder/package-lock.json" "$stamp"
}

install_console_packages() { install_packages console; }

console_is_stale() {
    [ -f "$root/console/package.json" ] || return 1
    [ ! -f "$root/src/Roster/wwwroot/console/index.html" ] || newer "$stamps/console" "$root/console"
}

build_console() {
    need_node
    install_console_packages || return
    mkdir -p "$root/src/Roster/wwwroot/console" "$root/src/Roster/bin" "$root/src/Roster/obj"
    begin "$stamps/console"
    quietly npm --prefix "$root/console" run --silent build || return
    finish "$stamps/console"
}
