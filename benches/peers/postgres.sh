#!/usr/bin/env bash
# Starts a PostgreSQL cluster of its own in FOLDER, on a socket there and nowhere else, or stops it:
#   postgres.sh start|stop FOLDER
# Installs the server from Debian's packages where it is missing and that is possible. The server refuses to run as root, so root
# runs it as the packages' user postgres.
set -euo pipefail
what=$1
folder=$2

binaries() {
  find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2> /dev/null | sort -V | tail -n 1
}

if [ -z "$(binaries)" ] && [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
  {
    apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql
  } > "$folder/install.log" 2>&1 || true
fi
bin=$(binaries)
if [ -z "$bin" ]; then
  echo "no PostgreSQL server: none is under /usr/lib/postgresql, and Debian's package postgresql could not be installed" >&2
  exit 1
fi

as_server() {
  if [ "$(id -u)" = 0 ]; then
    chown postgres "$folder"
    (cd "$folder" && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

case $what in
  start)
    as_server "$bin/initdb" --pgdata "$folder/data" --username aka --auth trust --encoding UTF8 --locale C.UTF-8 \
      --no-sync > "$folder/init.log"
    # One core for a query, as for every peer; enough memory that nothing is read from the disk.
    options="-c listen_addresses='' -c unix_socket_directories='$folder' -c shared_buffers=1GB -c maintenance_work_mem=512MB"
    options+=" -c max_parallel_workers_per_gather=0 -c jit=off -c fsync=off"
    as_server "$bin/pg_ctl" --pgdata "$folder/data" --log "$folder/server.log" --options "$options" --wait start > /dev/null
    ;;
  stop)
    as_server "$bin/pg_ctl" --pgdata "$folder/data" --mode immediate --wait stop > /dev/null
    ;;
  *)
    echo "postgres.sh: neither start nor stop: $what" >&2
    exit 1
    ;;
esac
