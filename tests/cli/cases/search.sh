# Searching the sample archive.

case_search_text() {
  use_sample_index
  t 'depesche-query "syrien quelle:afp" --facet source --facet month:3 -n 2'
  t 'depesche-query syrien genf -n 1 --snippet 60'
  t 'depesche-query syrien -n 1 --fields id,titel,agentur'
  t 'COLUMNS=40 depesche-query "titel:syrien" --facet source -n 2'
  t 'depesche-query xyzzy'
  t 'depesche-query search show'
  t 'depesche-query --filter source=afp --filter quelle=dpa --since 2016-09 --until 2016-09-30 --sort -date --snippet 0'
}

case_search_partial() {
  use_sample_index
  t 'depesche-query -n 1 --snippet 60 syrien apfelkuchen'
  t 'depesche-query -n 1 --format json --fields id syrien apfelkuchen'
  t 'depesche-query -n 1 --format jsonl --fields id syrien apfelkuchen'
  t 'depesche-query -n 2 --format trec syrien apfelkuchen'
  t 'depesche-query -n 3 --fields id syrien kontaktgruppe'
  t 'depesche-query -n 3 --format trec syrien kontaktgruppe'
  t 'depesche-query --format ids syrien apfelkuchen'
  t 'depesche-query --format csv --fields id syrien apfelkuchen'
  t 'depesche-query count syrien apfelkuchen'
  t 'depesche-query -n 1 --fields id syrien apfelkuchen quelle:epd'
}

case_search_json() {
  use_sample_index
  t 'depesche-query "titel:syrien" --format json -n 2 --facet agentur --fields id,rank,title,kicker,date,source,outlet,section,place,tags,url,snippet'
  t 'depesche-query xyzzy --format json'
  t 'depesche-query "titel:syrien" --format jsonl -n 2 --fields id,date --sort date'
}

case_search_rows() {
  use_sample_index
  t 'depesche-query "titel:syrien" --sort date --format csv --fields date,title,source -n 3'
  t 'depesche-query "titel:syrien" --sort date --format tsv --fields date,title,source -n 3'
  t 'depesche-query "syrien" --sort date --format ids'
  t 'depesche-query "syrien" --sort date --format ids -n 2 --offset 1'
  t 'depesche-query "syrien" --all --format ids | wc -l'
}

case_search_batch() {
  use_sample_index
  printf '1\ttitel:syrien\n\n2\txyzzy\n' >batch.tsv
  t 'depesche-query --batch batch.tsv --format trec -n 2 --sort date | cut -d " " -f 1-4'
  t 'depesche-query --batch - --format jsonl --fields id -n 1 --sort date <batch.tsv'
  t 'depesche-query --batch batch.tsv -n 1 --snippet 0 --sort date'
  printf '1\ttitel:syrien\n2\tagentr:dpa\nkein Tabulator\n4\txyzzy\n' >faults.tsv
  t 'depesche-query --batch faults.tsv --format trec -n 1 --sort date | cut -d " " -f 1-4'
  t 'depesche-query --batch faults.tsv --format trec -n 1 >/dev/null'
  t 'depesche-query --batch missing.tsv --format trec'
}

case_count_facets() {
  use_sample_index
  t 'depesche-query count syrien'
  t 'depesche-query count'
  t 'depesche-query count xyzzy'
  t 'depesche-query count "titel:syrien" --format json'
  t 'depesche-query facets source:3 year --query syrien'
  t 'depesche-query facets jahr -q syrien --format csv'
  t 'depesche-query facets quelle:2 -q syrien --format tsv'
  t 'depesche-query facets year -q syrien --format json'
  t 'depesche-query facets source -q xyzzy'
  t 'depesche-query facets kein_feld'
}

case_show_terms_stats() {
  use_sample_index
  id=$(depesche-query 'titel:syrien' --sort date --format ids -n 1)
  export id
  t 'depesche-query show "$id"'
  t 'COLUMNS=40 depesche-query show "$id" | head -12'
  t 'depesche-query show "$id" --format jsonl'
  t 'depesche-query show fehlt'
  t 'depesche-query terms "syri*" -n 3'
  t 'depesche-query terms "syri*" -n 2 --format json'
  t 'depesche-query terms "*gespräch*" -n 2 --format csv'
  t 'depesche-query terms "xyzzy*"'
  t 'depesche-query stats'
  t 'depesche-query stats --format json'
  t 'diff <(depesche-query stats) <(depesche-ingest stats)'
}

case_split() {
  use_sample_index
  t 'depesche-query terms --split Bundestagswahlkampf Syrien'
  t 'COLUMNS=40 depesche-query terms --split Flüchtlingslager'
  t 'depesche-query terms --split Haustür --format json'
  t 'depesche-query terms --split "$(printf "\033[31mrot\033[0m")" ...'
  t 'depesche-query terms --split "$(printf "x%.0s" {1..250})"'
  t 'depesche-query terms --split'
  t 'depesche-query terms --split Haustür --format csv'
}

case_query_errors() {
  use_sample_index
  t 'depesche-query "agentr:dpa"'
  t "depesche-query 'genf \"syrien'"
  t "depesche-query 'größe 中文 (syrien'"
  t 'depesche-query "$(printf "%0.sgrün " {1..40})(syrien"'
  t "depesche-query \$'\\e[31mrot (syrien'"
  t 'depesche-query syrien --facet quele'
  t 'depesche-query syrien --filter quele=dpa'
  t 'depesche-query syrien --since morgen'
  t 'depesche-query terms "a*"'
}

case_explain() {
  use_sample_index
  t 'depesche-query "syrien quelle:afp" --explain -n 0'
  t 'depesche-query "syrien" --explain --format ids -n 1 --sort date'
}

case_colour() {
  use_sample_index
  # Piped: no colour unless it is forced.
  colours() { grep -q $'\e' && echo coloured || echo plain; }
  t 'depesche-query syrien -n 1 | colours'
  t 'depesche-query syrien -n 1 --color always | colours'
  t 'CLICOLOR_FORCE=1 depesche-query syrien -n 1 | colours'
  t 'CLICOLOR_FORCE=0 depesche-query syrien -n 1 | colours'
  t 'NO_COLOR=1 CLICOLOR_FORCE=1 depesche-query syrien -n 1 | colours'
  t 'NO_COLOR=1 depesche-query syrien -n 1 --color always | colours'
  t 'depesche-query syrien -n 1 --color always --format json | colours'
  t 'depesche-query titel:syrien -n 1 --sort date --snippet 0 --color always | cat -v'
}
