#!/usr/bin/env bash
# Packs the last commit twice, in two folders of different names, and compares the packages byte by byte.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for name in one/undescribe two/somewhere/else; do
  mkdir -p "$work/$name"
  git archive HEAD | tar -x -C "$work/$name"
  cp -a node_modules "$work/$name/"
  (cd "$work/$name" && npm pack --silent --pack-destination "$work/${name%%/*}" >/dev/null)
done
sha256sum "$work"/one/*.tgz "$work"/two/*.tgz | sed "s#$work/##"
if cmp "$work"/one/*.tgz "$work"/two/*.tgz; then
  echo 'two builds, the same bytes'
else
  mkdir "$work/a" "$work/b"
  tar -xzf "$work"/one/*.tgz -C "$work/a"
  tar -xzf "$work"/two/*.tgz -C "$work/b"
  diff -rq "$work/a" "$work/b"
fi
