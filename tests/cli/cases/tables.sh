# Tables, JSON and feeds, read without an index.

case_tables() {
  printf '%s\n' 'Titel;Datum;Text;Ressort' 'Wahl;7.9.2016;"Genf - Die Gespräche gehen am Mittwoch weiter;' 'ein Ende ist nicht in Sicht. (afp)";Welt' \
    'Halb;8.9.2016;"Ein Text' 'Ganz;9.9.2016;Ein Text.;Sport' 'Kurz;x' >a.csv
  t 'depesche-ingest extract a.csv | cut -c1-160'
  printf '%s\n' 'Kultur:%Ein Text: kurz%:x' 'Sport:Zwei:y' >b.csv
  t 'depesche-ingest extract b.csv'
  t 'depesche-ingest extract b.csv --columns section,artikel, --map body=artikel --delimiter : --quote % | cut -c1-120'
  t 'depesche-ingest extract b.csv --columns section,body, --delimiter : --quote "" | cut -c1-120'
  printf '%s\t%s\n' Kultur 'Ein Text; kurz' Sport Zwei >c.tsv
  t 'depesche-ingest extract --columns section,body --delimiter tab - <c.tsv | cut -c1-120'
  t 'depesche-ingest extract --columns section,body --delimiter "\t" - <c.tsv | wc -l'
  t 'depesche-ingest extract a.csv --columns section,url'
  t 'depesche-ingest extract a.csv --delimiter ab'
  t 'depesche-ingest extract a.csv --quote x'
  t "depesche-ingest extract a.csv --delimiter ';' --quote ';'"
}

case_json_and_feeds() {
  printf '%s\n' '{"status":"ok","articles":[' ' {"headline":"Eins","text":"Ein Text."},' ' {"headline":"Zwei,' \
    ' {"headline":"Drei","text":"Noch einer."}' ']}' >a.json
  t 'depesche-ingest extract a.json | cut -c1-120'
  printf '%s\n' '<?xml version="1.0"?>' '<rss version="2.0"><channel><title>Bote</title>' \
    '<item><title>Eins</title><link>https://www.bote.de/1</link><description>Ein Anriss.</description></item>' \
    '<item><title>Zwei<b></title></item>' '</channel></rss>' >a.xml
  t 'depesche-ingest extract a.xml'
  printf '%s' '<?xml version="1.0"?><urlset></urlset>' >sitemap.xml
  t 'depesche-ingest extract sitemap.xml'
}
