#!/usr/bin/env bash
# Compares a document of a checked-out repository with the one of another revision. Needs git and clientgen, nothing of GitHub:
# other CI systems run it as it is. All input comes in variables, so that a branch name never becomes a command.
#   DOCUMENT  the document's path in the repository
#   BASE      the revision to compare with
#   FOLDER    where the reports go: contract-diff.md, .html, .sarif
#   FAIL_ON   wire (default), source, binary, any or never
#   ACCEPTED, USAGE, OVERLAY  files; empty for none
# Ends with 0, with 1 for what FAIL_ON names, and with 2 where nothing could be compared.
set -uo pipefail

document=${DOCUMENT:?DOCUMENT is the path of the document}
base=${BASE:?BASE is the revision to compare with}
folder=${FOLDER:?FOLDER is where the reports go}
report=$folder/contract-diff

# What comes from outside may hold what the runner reads as a command of its own.
said() { printf '%s' "${1//[$'\r\n%']/ }"; }
refuse() {
    echo "::error::$(said "$1")"
    printf '%s\n' "$1" >&2
    exit 2
}
output() { if [ -n "${GITHUB_OUTPUT:-}" ]; then printf '%s=%s\n' "$1" "$2" >> "$GITHUB_OUTPUT"; fi; }

mkdir -p "$folder"
output report "$report.md"
git rev-parse --git-dir >/dev/null 2>&1 || refuse "This is no git repository; check it out first."
git rev-parse --verify --quiet --end-of-options "$base^{commit}" >/dev/null ||
    refuse "The revision $base is not fetched. Fetch the whole history (actions/checkout: fetch-depth: 0), or this revision."
[ -f "$document" ] || refuse "There is no file $document; check the path."

if ! git cat-file -e "$base:$document" 2>/dev/null; then
    echo "$(said "$document") is new; there is nothing to compare with."
    printf '`%s` is new; there is nothing to compare with.\n' "$document" > "$report.md"
    if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then cat "$report.md" >> "$GITHUB_STEP_SUMMARY"; fi
    exit 0
fi

options=()
if [ -n "${ACCEPTED:-}" ]; then options+=(--accepted "$ACCEPTED"); fi
if [ -n "${USAGE:-}" ]; then options+=(--usage "$USAGE"); fi
if [ -n "${OVERLAY:-}" ]; then options+=(--overlay "$OVERLAY"); fi
compare() { clientgen diff "$base:$document" "$document" "${options[@]}" "$@"; }

errors=$(mktemp)
trap 'rm -f "$errors"' EXIT
compare --format markdown --output "$report.md" --fail-on "${FAIL_ON:-wire}" 2> "$errors"
code=$?
cat "$errors" >&2
# What could not be compared is told where people look, too.
if [ "$code" -gt 1 ]; then
    echo "::error::$(said "$(cat "$errors")")"
    exit "$code"
fi
compare --format html --output "$report.html" --fail-on never 2>/dev/null && output html "$report.html"
compare --format sarif --output "$report.sarif" --fail-on never 2>/dev/null && output sarif "$report.sarif"
# Annotations are read by GitHub alone.
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
    compare --format github --fail-on never 2>/dev/null
    cat "$report.md" >> "$GITHUB_STEP_SUMMARY"
fi
exit "$code"
