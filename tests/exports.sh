#!/usr/bin/env bash
# The shared library exports nothing but depesche:: (and the inline functions of the standard library
# and of Xapian's exceptions, which every user of them emits too).
#   exports.sh LIBDEPESCHE.SO
set -euo pipefail
symbols=$(nm -DC --defined-only "$1" | cut -d' ' -f3-)
grep -q 'depesche::Searcher::search' <<<"$symbols" || { echo "no depesche::Searcher in $1"; exit 1; }
foreign=$(grep -vE '^(depesche::[A-Za-z_]+(\(|$|::)|(vtable|typeinfo|typeinfo name|VTT) for (depesche|Xapian)::|std::|(vtable|typeinfo|typeinfo name) for std::|void std::|.* std::)' <<<"$symbols" || true)
inner=$(grep -E 'depesche::(base|read|extract|analyse|index|query)::' <<<"$symbols" || true)
if [ -n "$foreign$inner" ]; then
  echo "unexpected exports of $1:"
  printf '%s\n' "$foreign" "$inner" | head -20
  exit 1
fi
