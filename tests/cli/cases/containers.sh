# Containers: compressed files, tar and ZIP archives.

case_containers() {
  export DEPESCHE_INDEX=$work/index
  mkdir -p seiten archiv
  printf 'Apfelernte\n\nDer Text über die Apfelernte in Kassel ist lang genug.\n' >seiten/a.txt
  printf 'Waldbrand\n\nDer Text über den Waldbrand bei Kassel ist lang genug.\n' >seiten/b.txt
  # The two pages in a ZIP archive.
  base64 -d >archiv/seiten.zip <<'END'
UEsDBBQAAgAIAABgJ0mg3ckBPgAAAEQAAAAMAAAAc2VpdGVuL2EudHh0cyxIS81JLcorSeXickktUghJrShROLwnCc
hMyUxVcIRLK2TmKXgnFhen5ihkFpco5CTmpSukp+aVputxAQBQSwMEFAACAAgAAGAnSdaep74+AAAAQwAAAAwAAABz
ZWl0ZW4vYi50eHQLT8xJSSpKzEvh4nJJLVIISa0oUTi8JwnITEnNUwiHySokpWYqeCcWF6fmKGQWlyjkJOalK6Sn5p
Wm63EBAFBLAQIeAxQAAgAIAABgJ0mg3ckBPgAAAEQAAAAMAAAAAAAAAAEAAACkgQAAAABzZWl0ZW4vYS50eHRQSwEC
HgMUAAIACAAAYCdJ1p6nvj4AAABDAAAADAAAAAAAAAABAAAApIFoAAAAc2VpdGVuL2IudHh0UEsFBgAAAAACAAIAdA
AAANAAAAAAAA==
END
  t 'tar -cz seiten/a.txt seiten/b.txt | depesche-ingest -'
  t 'depesche-query kassel --sort date --fields id,title'
  t 'depesche-ingest archiv'
  t 'depesche-query apfelernte --fields id,title'
  t 'depesche-ingest archiv'
  head -c 150 archiv/seiten.zip >archiv/kaputt.zip
  t 'depesche-ingest archiv --quiet'
}
