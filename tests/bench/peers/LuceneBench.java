// SPDX-License-Identifier: GPL-2.0-or-later
// Apache Lucene (Debian package liblucene8-java) on the same articles and queries.
//   LuceneBench index ARTICLES.jsonl INDEX_DIR THREADS    fresh index: positions, stored article, facets
//   LuceneBench query INDEX_DIR QUERIES.txt top|facets|phrase ROUNDS   best of ROUNDS per query, one thread
import java.io.BufferedReader;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.facet.*;
import org.apache.lucene.facet.sortedset.*;
import org.apache.lucene.index.*;
import org.apache.lucene.queryparser.classic.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

public class LuceneBench {
  static final String[] FACETS = {"source", "outlet", "month"};

  // The string behind "key" in a line as Python's json.dumps writes it.
  static String text(String line, String key) {
    int i = line.indexOf("\"" + key + "\": \"");
    if (i < 0) return "";
    StringBuilder out = new StringBuilder();
    for (i += key.length() + 5; line.charAt(i) != '"'; i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        c = line.charAt(++i);
        if (c == 'n') c = '\n'; else if (c == 't') c = '\t'; else if (c == 'r') c = '\r';
        else if (c == 'u') { c = (char) Integer.parseInt(line.substring(i + 1, i + 5), 16); i += 4; }
      }
      out.append(c);
    }
    return out.toString();
  }

  static Document article(String line, FacetsConfig config) throws Exception {
    Document d = new Document();
    d.add(new StringField("id", text(line, "id"), Field.Store.YES));
    d.add(new TextField("title", text(line, "title"), Field.Store.NO));
    d.add(new TextField("body", text(line, "body"), Field.Store.NO));
    String date = text(line, "date");
    d.add(new SortedDocValuesField("date", new BytesRef(date)));
    String month = date.length() < 7 ? "" : date.substring(0, 7);
    String[] values = {text(line, "source"), text(line, "outlet"), month};
    for (int f = 0; f < FACETS.length; f++) if (!values[f].isEmpty()) {
      d.add(new StringField(FACETS[f], values[f], Field.Store.NO));
      d.add(new SortedSetDocValuesFacetField(FACETS[f], values[f]));
    }
    d.add(new StoredField("article", line));
    return config.build(d);
  }

  static void index(String in, String dir, int threads) throws Exception {
    IndexWriterConfig c = new IndexWriterConfig(new GermanAnalyzer());
    c.setOpenMode(IndexWriterConfig.OpenMode.CREATE).setRAMBufferSizeMB(256);
    FacetsConfig config = new FacetsConfig();
    String end = new String("END");
    BlockingQueue<String> lines = new ArrayBlockingQueue<>(2000);
    long start = System.nanoTime(), bytes = Files.size(Paths.get(in));
    int docs;
    try (IndexWriter w = new IndexWriter(FSDirectory.open(Paths.get(dir)), c)) {
      Thread[] pool = new Thread[threads];
      for (int t = 0; t < threads; t++) (pool[t] = new Thread(() -> {
        try {
          for (String l; (l = lines.take()) != end; ) {
            Document d = article(l, config);
            w.updateDocument(new Term("id", d.get("id")), d);
          }
          lines.put(end);
        } catch (Exception e) { e.printStackTrace(); System.exit(1); }
      })).start();
      try (BufferedReader r = Files.newBufferedReader(Paths.get(in))) {
        for (String l; (l = r.readLine()) != null; ) lines.put(l);
      }
      lines.put(end);
      for (Thread t : pool) t.join();
      w.forceMerge(1);
      docs = w.getDocStats().numDocs;
    }
    double s = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "lucene index docs=%d threads=%d seconds=%.2f MBps=%.2f%n", docs, threads, s, bytes / 1e6 / s);
  }

  static void query(String dir, String file, String mode, int rounds) throws Exception {
    IndexReader r = DirectoryReader.open(FSDirectory.open(Paths.get(dir)));
    IndexSearcher s = new IndexSearcher(r);
    SortedSetDocValuesReaderState state = mode.equals("facets") ? new DefaultSortedSetDocValuesReaderState(r) : null;
    List<String> queries = new ArrayList<>();
    for (String q : Files.readAllLines(Paths.get(file))) {
      // In the mode "phrase" several words are a phrase, and single words are left out.
      if (mode.equals("phrase") && q.indexOf('"') < 0) q = q.indexOf(' ') < 0 ? "" : '"' + q + '"';
      if (!q.isEmpty()) queries.add(q);
    }
    double[] best = new double[queries.size()];
    long[] hits = new long[best.length];
    Arrays.fill(best, 1e9);
    MultiFieldQueryParser parser = new MultiFieldQueryParser(new String[] {"title", "body"}, new GermanAnalyzer(), Map.of("title", 2f, "body", 1f));
    parser.setDefaultOperator(QueryParser.Operator.AND);
    for (int k = 0; k < rounds; k++) for (int i = 0; i < best.length; i++) {
      long start = System.nanoTime();
      Query q = parser.parse(queries.get(i));
      TopDocs top;
      if (state != null) {
        FacetsCollector fc = new FacetsCollector();
        top = FacetsCollector.search(s, q, 10, fc);
        Facets counts = new SortedSetDocValuesFacetCounts(state, fc);
        // A field that no article has is no dimension.
        for (String f : FACETS) if (state.getOrdRange(f) != null) counts.getTopChildren(20, f);
      } else top = s.search(q, 10);
      for (ScoreDoc d : top.scoreDocs) s.doc(d.doc);
      best[i] = Math.min(best[i], (System.nanoTime() - start) / 1e6);
      if (k == 0) hits[i] = s.count(q);
    }
    double[] o = best.clone();
    Arrays.sort(o);
    System.out.printf(Locale.ROOT, "lucene %s queries=%d mean_ms=%.3f p50_ms=%.3f p95_ms=%.3f max_ms=%.3f%n", mode, o.length,
        Arrays.stream(o).average().orElse(0), o[o.length / 2], o[(int) (o.length * .95)], o[o.length - 1]);
    if (System.getenv("EACH") != null) for (int i = 0; i < best.length; i++) System.out.printf(Locale.ROOT, "%.3f\t%d\t%s%n", best[i], hits[i], queries.get(i));
  }

  public static void main(String[] a) throws Exception {
    if (a[0].equals("index")) index(a[1], a[2], Integer.parseInt(a[3]));
    else query(a[1], a[2], a[3], Integer.parseInt(a[4]));
  }
}
