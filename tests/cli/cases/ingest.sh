# Reading files into an index.

case_ingest() {
  export DEPESCHE_INDEX=$work/index
  t 'depesche-ingest corpus/scrape/nordhessen-bote.de'
  t 'depesche-ingest corpus/scrape/nordhessen-bote.de'
  t 'depesche-ingest add corpus/scrape/nordhessen-bote.de --progress json 2>/dev/null'
  mkdir own
  printf 'Erster Titel\n\nDer erste Text über die Wahl in Kassel ist lang genug.\n' >own/a.txt
  printf 'Apfelernte\n\nDer zweite Text über die Wahl in Kassel ist lang genug.\n' >own/b.txt
  t 'depesche-ingest own --dry-run --outlet hna.de --date 2016-09-07'
  t 'depesche-query count "titel:apfelernte"'
  t 'depesche-ingest own --outlet hna.de --date 2016-09-07'
  t 'depesche-query "titel:apfelernte" --fields outlet,date,title'
  rm own/b.txt
  t 'depesche-ingest own --prune'
  t 'depesche-ingest own --prune --force --dry-run'
  t 'depesche-ingest own --prune --force --quiet --outlet hna.de --date 2016-09-07'
  t 'depesche-query count "titel:apfelernte"'
  t 'depesche-ingest missing'
  mkdir empty
  t 'depesche-ingest empty'
}

case_ingest_stdin() {
  export DEPESCHE_INDEX=$work/index
  printf '%s\n' '{"id":"a","headline":"Wahl in Kassel","text":"Ein Text."}' >a.jsonl
  t 'depesche-ingest --format jsonl --map title=headline --map body=text - <a.jsonl'
  t 'depesche-query kassel --fields id,title,body'
  t 'depesche-ingest --format jsonl - </dev/null'
  t 'depesche-ingest --format jsonl --prune - <a.jsonl'
  t 'depesche-ingest delete a b'
  t 'depesche-ingest delete a'
  t 'depesche-query kassel'
}

case_rejects() {
  export DEPESCHE_INDEX=$work/index
  mkdir broken
  cp corpus/broken/{duplicate-id.jsonl,empty.txt,invalid-json-line.jsonl,json-impossible-date.jsonl} \
    corpus/broken/{lone-surrogate.jsonl,truncated-utf8.jsonl,unknown-format.xyz} broken
  t 'depesche-ingest broken --rejects rejects.jsonl'
  t 'cat rejects.jsonl'
  for i in {1..12}; do echo "kein JSON $i"; done >bad.jsonl
  t 'depesche-ingest bad.jsonl'
  t 'depesche-ingest bad.jsonl --rejects missing/rejects.jsonl'
  t 'depesche-ingest bad.jsonl --rejects /dev/full 2>&1 | tail -1'
}

case_extract() {
  cp -r corpus/scrape/nordhessen-bote.de .
  t 'depesche-ingest extract nordhessen-bote.de | wc -l'
  printf '%s\n' 'Wieder Gespräche in Genf' '' 'Genf - Die Unterhändler sind am Mittwoch in Genf eingetroffen. (afp)' >genf.txt
  printf '%s\n' '{"id":"a","headline":"Wahl in Kassel","body":"Ein Text."}' '{"id":' '{"id":"c"}' \
    '{"title":"Datum","body":"Ein Text.","date":"gestern"}' >a.jsonl
  t 'depesche-ingest extract a.jsonl'
  t 'depesche-ingest extract --map title=headline --explain --outlet hna.de - <a.jsonl 2>/dev/null | head -1'
  t 'depesche-ingest extract --explain genf.txt'
  t 'depesche-ingest extract a.jsonl --rejects rejects.jsonl >/dev/null'
  t 'cat rejects.jsonl'
  for i in {1..12}; do echo "kein JSON $i"; done >bad.jsonl
  t 'depesche-ingest extract bad.jsonl 2>&1 | tail -3'
  t 'depesche-ingest extract corpus/broken/binary.txt'
  t 'depesche-ingest extract missing a.jsonl'
  mkdir empty
  t 'depesche-ingest extract empty'
  t 'depesche-ingest extract --format jsonl - </dev/null'
  t 'depesche-ingest extract'
  t 'depesche-ingest extract --quiet a.jsonl'
  t 'depesche-ingest --explain a.jsonl'
  t 'depesche-ingest extract nordhessen-bote.de >/dev/full'
  # A reader that has seen enough is no error.
  t 'yes "{\"title\":\"x\"}" | head -200000 | depesche-ingest extract --format jsonl - | head -1 | wc -l; echo "${PIPESTATUS[2]}"'
  # Nothing was indexed.
  t 'ls .local 2>/dev/null'
}

case_rebuild_mends() {
  use_sample_index
  local phrase='"Feuerpause binnen einer Woche"'
  t "depesche-query count '$phrase'"
  rm index/data-*/positions.lines
  t "depesche-query count '$phrase' 2>&1 | sed 's/data-[0-9]*/DATA/'"
  t 'depesche-ingest rebuild --quiet'
  t "depesche-query count '$phrase'"
}

case_rebuild() {
  export DEPESCHE_INDEX=$work/index
  t 'depesche-ingest rebuild'
  t 'depesche-ingest corpus/scrape --quiet'
  t 'depesche-query count genf'
  t 'depesche-ingest rebuild'
  t 'ls index'
  t 'depesche-query count genf'
  t 'depesche-ingest rebuild --progress json 2>/dev/null'
  t 'depesche-ingest corpus/scrape'
  t 'depesche-ingest rebuild index'
}

case_compact() {
  use_sample_index
  t 'depesche-ingest compact'
  t 'ls index'
  t 'depesche-query count genf'
  t 'depesche-ingest delete 2013/09/14/chemiewaffen-genf; depesche-ingest stats | sed -n 1,2p'
  t 'depesche-ingest compact; depesche-ingest stats | sed -n 1,2p'
  t 'depesche-ingest compact --progress json'
  t 'depesche-ingest compact --relearn'
  t 'depesche-ingest compact --relearn --quiet; ls index'
  t 'depesche-ingest compact index'
  t 'depesche-ingest compact -d missing'
}

case_word_lists() {
  use_sample_index
  printf '# nie getrennt\nAußenminister\n' >whole.txt
  printf 'Genf\nzwei Worte\n' >bad.txt
  t 'depesche-query count minister'
  t 'depesche-ingest rebuild --quiet --whole-words whole.txt; depesche-query count minister'
  t 'depesche-ingest rebuild --quiet; depesche-query count minister'
  t 'depesche-ingest rebuild --quiet --whole-words /dev/null; depesche-query count minister'
  t 'depesche-ingest rebuild --whole-words bad.txt'
  t 'depesche-ingest rebuild --compounds missing.txt'
  t 'depesche-ingest compact --compounds whole.txt'
}

case_boilerplate() {
  export DEPESCHE_INDEX=$work/index
  for town in Kassel Fulda Marburg Bebra Korbach Eschwege; do
    printf '{"id":"%s","outlet":"nordbote.de","title":"%s baut","body":"Der Rat von %s hat am Montag über den Bau der Straße nach %s beraten.\\n\\nAbonnieren Sie hier unseren Newsletter."}\n' \
      $town $town $town $town
  done >news.jsonl
  t 'depesche-ingest news.jsonl'
  t 'depesche-query newsletter'
  t 'depesche-query kassel --fields body'
  t 'depesche-ingest extract --explain -d index news.jsonl | head -1'
  t 'depesche-ingest extract news.jsonl 2>/dev/null | head -1'
  t 'depesche-ingest news.jsonl'
}
