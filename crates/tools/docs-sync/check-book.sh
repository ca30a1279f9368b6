#!/usr/bin/env bash
# Builds the book, and opens each of its pages in headless Chromium. A warning
# of mdBook fails, and so does a page whose script breaks, that lacks an image, or
# that links out of the book.
set -euo pipefail
cd "$(dirname "$0")/../../.."

for browser in chromium chromium-browser google-chrome; do
    command -v "$browser" >/dev/null && break
    browser=
done
[ -n "$browser" ] || { echo 'Install chromium, and try again.' >&2; exit 1; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

mdbook build docs 2>&1 | tee "$folder/build"
if grep -E 'WARN|ERROR' "$folder/build"; then exit 1; fi

pages=0
for page in target/book/*.html; do
    case $page in
        # A part of the others, and one page of all of them.
        */toc.html | */print.html) continue ;;
    esac
    # The profile is new, and nothing is fetched: the book brings all it needs.
    timeout 60 "$browser" --headless --no-sandbox --disable-gpu --no-first-run \
        --disable-background-networking --disable-component-update --disable-sync \
        --user-data-dir="$folder/profile" --enable-logging=stderr \
        --virtual-time-budget=5000 --dump-dom "file://$PWD/$page" \
        >"$folder/page" 2>"$folder/log"
    if grep 'CONSOLE' "$folder/log"; then
        echo "$page writes to its console." >&2
        exit 1
    fi
    grep -q '</main>' "$folder/page" || { echo "$page did not render." >&2; exit 1; }
    { grep -o '<img [^>]*' "$folder/page" || true; } | sed 's/.*src="//; s/".*//' | while read -r image; do
        [ -f "target/book/$image" ] || { echo "$page lacks $image." >&2; exit 1; }
    done
    if grep -o 'href="\.\./[^"]*"' "$folder/page"; then
        echo "$page links out of the book." >&2
        exit 1
    fi
    pages=$((pages + 1))
done
echo "$pages pages of the book render without a complaint."
