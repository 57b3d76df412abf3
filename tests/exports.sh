#!/usr/bin/env bash
# The shared library exports depesche:: as its headers declare it: nothing of its inner namespaces, no
# implementation class, nothing of the libraries it stands on. What the compiler emits of the standard
# library, and Xapian's type information (for catching), every user of them exports too.
#   exports.sh LIBDEPESCHE.SO
set -euo pipefail
names=$(nm -DC --defined-only "$1" | cut -d' ' -f3- | sed 's/[([].*//')
grep -qx 'depesche::Searcher::search' <<<"$names" || { echo "$1 does not export the Searcher"; exit 1; }
inner='^depesche::(base|read|extract|analyse|index|query)::|::Impl'
foreign='^(Xapian|nlohmann|boost|sb_|XXH|utf8proc)'
if grep -E "$inner|$foreign" <<<"$names"; then
  echo "$1 exports what it should hide"
  exit 1
fi
