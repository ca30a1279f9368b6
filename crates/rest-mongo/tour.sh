#!/usr/bin/env bash
# Starts the service on a free port, asks it four things with curl, stops it.
set -euo pipefail

folder=$(mktemp -d)
mkfifo "$folder/stdout"
cleanup() {
    [ -z "${service:-}" ] || kill "$service" 2>/dev/null || true
    rm -r "$folder"
}
trap cleanup EXIT

echo 'Building the service; the first time, this takes a few minutes.' >&2
cargo build -q -p rest-mongo

# cargo hands its process over to the service, so this is the service's id.
cargo run -q -p rest-mongo -- --bind 127.0.0.1:0 --temporary >"$folder/stdout" &
service=$!
read -r listening <"$folder/stdout"
echo "$listening"

# The id is new in every tour, for a MongoDB of yours to have none such.
url=${listening#listening on }/stuff/tour-$(date +%s)-$$

curl() { command curl -sS --max-time 30 "$@"; }

ask() {
    printf '\n$ %s\n' "$1"
    eval "$1"
    echo
}

ask "curl -i -X PUT -d '{\"dish\": \"pizza\"}' $url"
ask "curl -i -X PUT -d '{\"dish\": \"pizza\", \"olives\": 7}' $url"
ask "curl -i $url"
ask "curl -i $url-which-nobody-ordered"

# SIGTERM stops it cleanly: `wait` gives its status, which has to be 0.
kill "$service"
stopping=$service service=
wait "$stopping"
echo 'The service has stopped.'
