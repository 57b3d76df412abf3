# Help, version and mistakes on the command line: nothing here needs an index.

case_help_query() { t 'depesche-query --help'; }
case_help_ingest() { t 'depesche-ingest --help'; }
case_help_language() { t 'depesche-query help query'; }

case_help_fits() {
  # In 80 columns; bytes above ASCII are counted as one column each.
  t 'for text in "query --help" "ingest --help" "query help query"; do depesche-$text; done | grep -E "^.{81,}"'
  t 'diff <(depesche-query --help) <(depesche-query help)'
  t 'diff <(depesche-query --help) <(depesche-query count -h)'
}

case_version() {
  t 'depesche-query --version | sed "s/[0-9.]*$/VERSION/"'
  t 'depesche-ingest -V | sed "s/[0-9.]*$/VERSION/"'
}

case_usage() {
  t 'depesche-query'
  t 'depesche-ingest'
  t 'depesche-query --fromat json x'
  t 'depesche-query --lim 3 x'
  t 'depesche-query krieg -frieden'
  t 'depesche-query -n -1 x'
  t 'depesche-query --limit 1e3 x'
  t 'depesche-query --offset=99999999999999999999 x'
  t 'depesche-query -n'
  t 'depesche-query --sort up x'
  t 'depesche-query --format xml x'
  t 'depesche-query --format "json|text" x'
  t 'depesche-query --facet source:0 x'
  t 'depesche-query --filter source x'
  t 'depesche-query --fields titl x'
  t 'depesche-query --fields id,titel,title x'
  t 'depesche-query --fields id,,title x'
  t 'depesche-query --all -n 3 x'
  t 'depesche-query --format csv --facet source x'
  t 'depesche-query --format ids --fields id x'
  t 'depesche-query --format csv --batch - </dev/null'
  t 'depesche-query --batch - x </dev/null'
  t 'depesche-query count --facet source x'
  t 'depesche-query show --all x'
  t 'depesche-query count --format csv x'
  t 'depesche-query facets'
  t 'depesche-query show'
  t 'depesche-query terms a b'
  t 'depesche-query stats x'
  t 'depesche-query help me'
  t 'depesche-ingest delete'
  t 'depesche-ingest delete --prune x'
  t 'depesche-ingest --wait soon x'
  t 'depesche-ingest --date 2016-02-30 x'
  t 'depesche-ingest --map überschrift=title x'
  t 'depesche-ingest --map title x'
  t 'depesche-ingest --format pdf x'
  t 'depesche-ingest --force x'
  t "depesche-query \$'--\\e[31mrot' x"
}

case_which_index() {
  t 'depesche-query x'
  t 'XDG_DATA_HOME=data depesche-query x'
  t 'XDG_DATA_HOME=data DEPESCHE_INDEX=env depesche-query x'
  t 'DEPESCHE_INDEX=env depesche-query -d option x'
  t 'unset HOME; depesche-query x'
  t 'depesche-query -d "a b" x'
  t 'depesche-ingest --quiet -d "a b" corpus/scrape/nordhessen-bote.de && depesche-query count -d "a b" -- "*" >count && grep -c . count'
}
