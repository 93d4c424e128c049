#!/usr/bin/env bash
# Makes the README's pictures of an annotated page, light and dark, with a headless Chromium:
# the beginning of the example dispatch, opened at the mention whose card is to be seen.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
head -n 7 examples/data/dispatch.txt |
  cargo run --release --quiet --example annotate -- --table examples/data/table.tsv --format html - > "$folder/page.html"

picture() {
  chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --user-data-dir="$folder/profile" --hide-scrollbars \
    --window-size=1240,1080 "${@:2}" --screenshot="docs/$1.png" "file://$folder/page.html#m14" 2> /dev/null
}
picture annotate-light
picture annotate-dark --blink-settings=preferredColorScheme=0
