// SPDX-License-Identifier: GPL-2.0-or-later
// Lines -> JSON objects -> records.
#include "read/jsonl.h"

#include <utility>

#include "read/encoding.h"
#include "read/json_object.h"
#include "read/line_reader.h"

namespace depesche::read {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class JsonlReader : public RecordReader {
 public:
  explicit JsonlReader(const ReadContext& context)
      : context_(context), lines_(context.input, context.limits.line_bytes) {}

  std::optional<Record> next() override {
    while (std::optional<Line> line = lines_.next()) {
      Record record;
      record.origin = context_.origin;
      record.origin.line = line->number;
      record.format = "jsonl";
      std::string reason;
      if (line->too_long) {
        reason = "the line is longer than " + std::to_string(context_.limits.line_bytes) + " bytes";
      } else {
        if (line->text.starts_with(kByteOrderMark)) line->text.erase(0, kByteOrderMark.size());
        drop_raw_controls(line->text, context_.counts.control_characters);
        if (line->text.find_first_not_of(" \t\r") == std::string::npos) continue;
        reason = parse_json_object(decode_text(line->text), record.fields,
                                   context_.counts.control_characters);
      }
      if (reason.empty()) return record;
      context_.on_problem({std::move(record.origin), std::move(reason)});
    }
    return std::nullopt;
  }

 private:
  ReadContext context_;
  LineReader lines_;
};

}  // namespace

bool looks_like_jsonl(std::string_view head) {
  if (!head.starts_with('{')) return false;
  const std::size_t next = head.find_first_not_of(" \t\r\n", 1);
  return next != std::string_view::npos && (head[next] == '"' || head[next] == '}');
}

std::unique_ptr<RecordReader> make_jsonl_reader(const ReadContext& context) {
  return std::make_unique<JsonlReader>(context);
}

}  // namespace depesche::read
