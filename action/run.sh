#!/usr/bin/env bash
# The step of action.yml: checks the files once, then writes annotations, the job summary and, when asked for, SARIF from
# that one report. Inputs come as INPUT_…; RUNNER_TEMP, GITHUB_OUTPUT and GITHUB_STEP_SUMMARY are set by GitHub.
set -euo pipefail

read -r -a undescribe <<<"${INPUT_COMMAND:-npx --yes undescribe}"
report="${RUNNER_TEMP:?}/undescribe.json"

files=()
while IFS= read -r line; do
  line="${line#"${line%%[![:space:]]*}"}"
  line="${line%"${line##*[![:space:]]}"}"
  if [[ -n $line ]]; then files+=("$line"); fi
done <<<"${INPUT_FILES:?}"

options=(--output json --fail-on "${INPUT_FAIL_ON:-error}" --min-confidence "${INPUT_MIN_CONFIDENCE:-possible}")
if [[ -n ${INPUT_CONFIG:-} ]]; then options+=(--config "$INPUT_CONFIG"); fi
if [[ -n ${INPUT_BASELINE:-} ]]; then options+=(--baseline "$INPUT_BASELINE"); fi
if [[ ${INPUT_REDACT:-true} == true ]]; then options+=(--redact); fi
if [[ ${INPUT_NAMES:-false} == true ]]; then options+=(--names); fi

code=0
"${undescribe[@]}" check "${options[@]}" -- "${files[@]}" >"$report" || code=$?

if [[ -s $report ]]; then
  # writes the annotations to standard output and the summary to GITHUB_STEP_SUMMARY
  "${undescribe[@]}" merge --output github --fail-on never "$report" || true
  if [[ -n ${INPUT_SARIF:-} ]]; then
    "${undescribe[@]}" merge --output sarif --fail-on never "$report" >"$INPUT_SARIF" || true
  fi
fi
if ((code > 1)); then echo "::error title=undescribe::not everything could be checked (exit code $code), see the log"; fi

count() { node -p 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8") || "{}").summary?.[process.argv[2]] ?? 0' "$report" "$1"; }
{
  echo "exit-code=$code"
  echo "errors=$(count error)"
  echo "warnings=$(count warning)"
  echo "report=$report"
} >>"${GITHUB_OUTPUT:?}"
exit "$code"
