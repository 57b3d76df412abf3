// SPDX-License-Identifier: GPL-2.0-or-later
// tantivy (npm package @oxdev03/node-tantivy-binding-linux-x64-gnu) on the same articles and queries;
// JavaScript's share is in the figures.
//   node tantivy.js index ARTICLES.jsonl INDEX_DIR THREADS
//   node tantivy.js query INDEX_DIR QUERIES.txt top|facets|phrase ROUNDS
const t = require('@oxdev03/node-tantivy-binding-linux-x64-gnu'), fs = require('fs'), readline = require('readline');
const facets = ['source', 'outlet', 'month'];
const german = () => new t.TextAnalyzerBuilder(t.TokenizerStatic.simple()).filter(t.FilterStatic.lowercase())
    .filter(t.FilterStatic.removeLong(64)).filter(t.FilterStatic.stemmer('german')).build();

async function index(articles, dir, threads) {
  const b = new t.SchemaBuilder();
  b.addTextField('id', {stored: true, tokenizerName: 'raw'});
  for (const f of ['title', 'body']) b.addTextField(f, {stored: true, tokenizerName: 'de', indexOption: 'position'});
  for (const f of facets) b.addTextField(f, {stored: true, tokenizerName: 'raw', fast: true});
  const schema = b.build();
  fs.rmSync(dir, {recursive: true, force: true}); fs.mkdirSync(dir, {recursive: true});
  const ix = new t.Index(schema, dir, false);
  ix.registerTokenizer('de', german());
  const start = Date.now(), writer = ix.writer(512 * 1024 * 1024, threads);
  for await (const line of readline.createInterface({input: fs.createReadStream(articles)})) {
    const j = JSON.parse(line);
    writer.addDocument(t.Document.fromDict({id: j.id, title: j.title, body: j.body, source: j.source, outlet: j.outlet, month: j.date.slice(0, 7)}, schema));
  }
  writer.commit(); writer.waitMergingThreads();
  const s = (Date.now() - start) / 1e3;
  ix.reload();
  console.log(`tantivy index docs=${ix.searcher().numDocs} threads=${threads} seconds=${s.toFixed(2)} MBps=${(fs.statSync(articles).size / 1e6 / s).toFixed(2)}`);
}

function queriesOf(file, mode) {
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(q => q);
  if (mode !== 'phrase') return lines;
  // Several words are a phrase, single words are left out.
  return lines.filter(q => /[" ]/.test(q)).map(q => q.includes('"') ? q : `"${q}"`);
}

function query(dir, file, mode, rounds) {
  const ix = t.Index.open(dir);
  ix.registerTokenizer('de', german()); ix.reload();
  const s = ix.searcher(), queries = queriesOf(file, mode);
  const aggs = JSON.stringify(Object.fromEntries(facets.map(f => [f, {terms: {field: f, size: 20}}])));
  const best = queries.map(() => 1e9), hits = [];
  for (let r = 0; r < rounds; r++) queries.forEach((q, i) => {
    const start = process.hrtime.bigint();
    const parsed = ix.parseQuery(q.startsWith('"') ? q : q.split(' ').map(w => '+' + w).join(' '), ['title', 'body']);
    const found = s.search(parsed, 10, true);
    for (const h of found.hits) s.doc(h.docAddress);
    if (mode === 'facets') s.aggregate(parsed, aggs);
    hits[i] = found.count;
    best[i] = Math.min(best[i], Number(process.hrtime.bigint() - start) / 1e6);
  });
  const o = [...best].sort((a, b) => a - b);
  console.log(`tantivy ${mode} queries=${o.length} mean_ms=${(o.reduce((a, b) => a + b, 0) / o.length).toFixed(3)} p50_ms=${o[o.length >> 1].toFixed(3)} p95_ms=${o[Math.floor(o.length * .95)].toFixed(3)} max_ms=${o[o.length - 1].toFixed(3)}`);
  if (process.env.EACH) queries.forEach((q, i) => console.log(`${best[i].toFixed(3)}\t${hits[i]}\t${q}`));
}

const [, , what, a, b, c, d] = process.argv;
if (what === 'index') index(a, b, +c); else query(a, b, c, +d);
