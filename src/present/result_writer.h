// SPDX-License-Identifier: GPL-2.0-or-later
// A search result on a stream: the one interface of all output formats.
#ifndef DEPESCHE_PRESENT_RESULT_WRITER_H_
#define DEPESCHE_PRESENT_RESULT_WRITER_H_

#include <cstddef>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include <depesche/search.h>
#include "present/hit_fields.h"

namespace depesche::present {

struct WriterSettings {
  std::vector<std::string> fields;  // names of hit_fields(); empty: the format's own choice
  std::string query_id;             // of a batch; empty: none
  bool facets = false;              // the request asked for facets
  bool first_of_batch = true;       // or the only one: headers belong to it
  std::size_t columns = 80;         // text: the terminal's width
  bool colour = false;              // text
};

// Writes one result: hit() for each hit in order, then end() with the result itself, whose
// "results" are not looked at. Whether the stream took it, the stream knows.
class ResultWriter {
 public:
  virtual ~ResultWriter() = default;
  virtual void hit(const Hit& hit) = 0;
  virtual void end(const SearchResult& result) = 0;
};

struct ResultFormat {
  const char* name;
  bool takes_fields;  // follows WriterSettings::fields
  bool takes_facets;  // shows facets
  bool takes_batch;   // can hold several results
  bool complete;      // shows the total and the notes as well
  bool partial;       // has a place for partial matches
  std::unique_ptr<ResultWriter> (*make)(std::ostream& out, const WriterSettings& settings);
};

// THE table of the formats of a search result.
const std::vector<ResultFormat>& result_formats();

// The format with this name. Throws Error(bad_argument) for an unknown name.
const ResultFormat& result_format(const std::string& name);

// The makers in that table.
std::unique_ptr<ResultWriter> make_text_writer(std::ostream&, const WriterSettings&);
std::unique_ptr<ResultWriter> make_json_writer(std::ostream&, const WriterSettings&);
std::unique_ptr<ResultWriter> make_jsonl_writer(std::ostream&, const WriterSettings&);
std::unique_ptr<ResultWriter> make_csv_writer(std::ostream&, const WriterSettings&);
std::unique_ptr<ResultWriter> make_tsv_writer(std::ostream&, const WriterSettings&);
std::unique_ptr<ResultWriter> make_ids_writer(std::ostream&, const WriterSettings&);
std::unique_ptr<ResultWriter> make_trec_writer(std::ostream&, const WriterSettings&);

}  // namespace depesche::present

#endif
