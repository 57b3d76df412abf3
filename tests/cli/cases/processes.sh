# Two writers, and Ctrl-C. An ingest reads a named pipe, so that it waits where the case wants it to;
# its first line of progress tells that it has the index and has read the first record.

start_ingest() {
  mkfifo records progress
  set -m  # gives a background job back its Ctrl-C
  depesche-ingest --format jsonl --progress json - <records >summary 2>progress &
  ingest=$!
  set +m
  exec 3>records 4<progress
  # Long, because the first kilobytes are read before the format is believed.
  printf '{"id":"first","title":"Erster Titel","body":"%s"}\n' "$(printf 'Wort%.0s ' {1..4000})" >&3
  read -r _ <&4
}

case_second_writer() {
  export DEPESCHE_INDEX=$work/index
  start_ingest
  t 'depesche-ingest --wait 0 corpus/scrape/nordhessen-bote.de'
  t 'depesche-ingest delete --wait 0 first'
  exec 3>&-
  cat <&4 >/dev/null
  wait "$ingest"
  echo "the first writer: exit $?"
  t 'depesche-query count "titel:erster"'
}

# A second writer in the background, up to its first words.
start_waiting() {
  mkfifo waiting
  set -m
  # Without the pipes of the first, which would not see their end.
  depesche-ingest --wait 600 corpus/scrape/nordhessen-bote.de >second 2>waiting 3>&- 4<&- &
  second=$!
  set +m
  exec 5<waiting
  read -r line <&5
  mask <<<"$line"
}

case_waiting_writer() {
  export DEPESCHE_INDEX=$work/index
  start_ingest
  start_waiting
  exec 3>&-
  wait "$ingest"
  echo "the first writer: exit $?"
  wait "$second"
  echo "the second writer: exit $?"
  mask <second
}

case_waiting_writer_interrupted() {
  export DEPESCHE_INDEX=$work/index
  start_ingest
  start_waiting
  kill -INT "$second"
  status=0
  wait "$second" || status=$?
  echo "the second writer: exit $status"
  mask <second
  exec 3>&-
  wait "$ingest"
}

case_interrupt() {
  export DEPESCHE_INDEX=$work/index
  start_ingest
  printf '%s' '{"id":"second","title":"Abgebroch' >&3
  kill -INT "$ingest"
  grep -v '^{' <&4
  status=0
  wait "$ingest" || status=$?
  echo "exit $status"
  # How much of the second record was read is chance.
  mask <summary | sed -E 's/"bytes":[0-9]+/"bytes":N/'
  t 'depesche-query "*" --format ids'
}
