// SPDX-License-Identifier: GPL-2.0-or-later
// One file -> one record.
#include "read/scrape.h"

#include <utility>

#include "read/encoding.h"

namespace depesche::read {
namespace {

class ScrapeReader : public RecordReader {
 public:
  explicit ScrapeReader(const ReadContext& context) : context_(context) {}

  std::optional<Record> next() override {
    if (done_) return std::nullopt;
    done_ = true;
    std::string bytes;
    if (!read_to_end(context_.input, context_.limits.file_bytes, bytes)) {
      return problem("the file is larger than " + std::to_string(context_.limits.file_bytes) +
                     " bytes");
    }
    Record record;
    record.text = clean_text(decode_text(bytes), context_.counts.control_characters);
    if (record.text.find_first_not_of(" \t\n") == std::string::npos) {
      return problem("the file holds no text");
    }
    record.origin = context_.origin;
    record.format = "scrape";
    return record;
  }

 private:
  std::optional<Record> problem(std::string reason) {
    context_.on_problem({context_.origin, std::move(reason)});
    return std::nullopt;
  }

  ReadContext context_;
  bool done_ = false;
};

}  // namespace

bool looks_like_scrape(std::string_view) { return true; }

std::unique_ptr<RecordReader> make_scrape_reader(const ReadContext& context) {
  return std::make_unique<ScrapeReader>(context);
}

}  // namespace depesche::read
