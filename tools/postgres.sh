# A PostgreSQL server of our own on a socket in a folder of ours, for ./test and bench/run. Sourced.

postgres_programs() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }

# PostgreSQL refuses to run as root.
as_postgres() {
    if [ "$(id -u)" -ne 0 ]; then "$@"; else runuser -u "$(id -un postgres 2>/dev/null || echo nobody)" -- "$@"; fi
}

# start_postgres FOLDER LOG SETTING…: what went wrong is printed and in LOG. A socket's path may have 107 characters.
start_postgres() {
    local folder=$1 log=$2 programs
    shift 2
    programs=$(postgres_programs)
    PATH=${programs:+$programs:}$PATH
    mkdir "$folder"
    [ "$(id -u)" -ne 0 ] || chown "$(id -un postgres 2>/dev/null || echo nobody)" "$folder"
    (
        cd "$folder" &&
            as_postgres initdb -D "$folder/data" -U postgres --encoding=UTF8 --locale=C.UTF-8 --auth=trust --no-sync --no-instructions &&
            as_postgres pg_ctl start -w -D "$folder/data" -l "$folder/server.log" -o "-k $folder -c listen_addresses= -c max_connections=400 $*"
    ) </dev/null >"$log" 2>&1 || {
        cat "$log" "$folder/server.log" 2>/dev/null
        return 1
    }
}

stop_postgres() { (cd "$1" && as_postgres pg_ctl stop -m immediate -D "$1/data") >/dev/null 2>&1; }
