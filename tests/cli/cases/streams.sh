# Streams that fill up, close or break, and directories that are no index.

case_output() {
  use_sample_index
  t 'depesche-query "*" --all >/dev/full'
  t 'depesche-query --help >/dev/full'
  t 'depesche-query stats >/dev/full'
  t 'depesche-ingest corpus/scrape/nordhessen-bote.de >/dev/full'
  t 'depesche-query "*" --format ids >&-'
  # A reader that has seen enough is no error.
  t 'depesche-query "*" --all --format jsonl --fields id,body | head -1 | wc -l; echo "${PIPESTATUS[0]}"'
}

case_not_an_index() {
  mkdir folder
  t 'depesche-query -d folder x'
  touch folder/letter.txt
  t 'depesche-query -d folder x'
  t 'depesche-ingest delete -d missing x'
  t 'ls missing 2>/dev/null'
  use_sample_index
  printf 'auto /etc\n' >index/XAPIANDB
  t 'depesche-query x'
  mv index/data-0001 index/elsewhere
  printf 'glass data-0001\n' >index/XAPIANDB
  t 'depesche-query x'
  printf '' >index/XAPIANDB
  t 'depesche-query x'
  t 'depesche-ingest corpus/scrape/nordhessen-bote.de'
}

case_hostile_text() {
  export DEPESCHE_INDEX=$work/index
  t 'depesche-ingest corpus/broken/escape-sequences.txt'
  for format in text json jsonl csv tsv ids trec; do
    # Nothing but printable text, line feeds, and the tabs of TSV.
    t "depesche-query '*' --format $format | LC_ALL=C tr -d '\\n\\t\\040-\\176\\200-\\377' | wc -c"
    t "depesche-query '*' --format $format | grep -cP '[\\x{80}-\\x{9f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]'"
  done
  t 'depesche-query show "$(depesche-query "*" --format ids)" | LC_ALL=C tr -d "\n\040-\176\200-\377" | wc -c'
}
