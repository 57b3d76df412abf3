# SPDX-License-Identifier: GPL-2.0-or-later
"""SQLite FTS5, without stemming, on the same articles and queries.
sqlite_fts5.py index ARTICLES.jsonl DB | query DB QUERIES.txt top|facets|phrase ROUNDS"""
import json, os, sqlite3, sys, time


def index(articles, path):
    if os.path.exists(path):
        os.remove(path)
    db = sqlite3.connect(path)
    db.executescript("""
        pragma journal_mode=off; pragma synchronous=off;
        create virtual table a using fts5(title, body, id unindexed, source unindexed, outlet unindexed,
            date unindexed, tokenize='unicode61 remove_diacritics 0');""")
    start = time.time()
    with open(articles, encoding="utf8") as lines:
        for line in lines:
            j = json.loads(line)
            keys = ("title", "body", "id", "source", "outlet", "date")
            db.execute("insert into a values(?,?,?,?,?,?)", [j.get(k, "") for k in keys])
    db.commit()
    db.execute("insert into a(a) values('optimize')")
    db.commit()
    seconds, mb = time.time() - start, os.path.getsize(articles) / 1e6
    docs = db.execute("select count(*) from a").fetchone()[0]
    print(f"sqlite index docs={docs} threads=1 seconds={seconds:.2f} MBps={mb / seconds:.2f}")


def queries_of(path, mode):
    for line in open(path, encoding="utf8").read().split("\n"):
        if '"' in line or not line:
            query = line
        elif mode == "phrase":  # several words are a phrase, single words are left out
            query = f'"{line}"' if " " in line else ""
        else:
            query = " AND ".join(line.split())
        if query:
            yield line, query


def query(path, file, mode, rounds):
    db = sqlite3.connect(path)
    lines, queries = zip(*queries_of(file, mode))
    best = [1e9] * len(queries)
    for _ in range(rounds):
        for i, q in enumerate(queries):
            start = time.perf_counter()
            db.execute("select title, body from a where a match ? order by rank limit 10", [q]).fetchall()
            if mode == "facets":
                for f in ("source", "outlet", "substr(date,1,7)"):
                    db.execute(f"select {f}, count(*) from a where a match ? group by 1 order by 2 desc limit 20", [q]).fetchall()
            best[i] = min(best[i], (time.perf_counter() - start) * 1e3)
    o = sorted(best)
    print(f"sqlite {mode} queries={len(o)} mean_ms={sum(o) / len(o):.3f} p50_ms={o[len(o) // 2]:.3f} "
          f"p95_ms={o[int(len(o) * .95)]:.3f} max_ms={o[-1]:.3f}")
    if os.environ.get("EACH"):
        for line, q, ms in zip(lines, queries, best):
            hits = db.execute("select count(*) from a where a match ?", [q]).fetchone()[0]
            print(f"{ms:.3f}\t{hits}\t{line if mode != 'phrase' else q}")


if sys.argv[1] == "index":
    index(sys.argv[2], sys.argv[3])
else:
    query(sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5]))
