// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as an archive: what comes out keeps the promises of read/record.h.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "read/archive.h"
#include "read/format.h"
#include "read/path_text.h"

namespace {

using namespace depesche;

void demand(bool holds) {
  if (!holds) std::abort();
}

void check_text(std::string_view text) {
  demand(base::valid_utf8(text));
  for (std::size_t i = 0, next = 0; i < text.size(); i = next) {
    demand(!base::is_control(base::decode_utf8(text, i, next)));
  }
}

void check_record_text(std::string_view text) {
  check_text(text);
  demand(base::to_nfc(text) == text);
}

void check_archive(const std::string& bytes, const char* format) {
  std::istringstream stream(bytes);
  read::ArchiveOptions options;
  options.format = format;
  options.standard_input = &stream;
  options.table.names_text = [](const std::string& name) { return name == "title"; };
  read::Archive archive({"-"}, options, [](const read::ReadProblem& problem) {
    check_text(problem.reason);
    demand(!problem.reason.empty() && problem.reason.size() < 500);
  });
  while (const auto record = archive.next()) {
    check_record_text(record->text);
    for (const read::Field& field : record->fields) {
      check_record_text(field.name);
      for (const std::string& value : field.values) check_record_text(value);
    }
  }
  demand(archive.counts().bytes <= bytes.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check_archive(bytes, "auto");
  for (const read::Format& format : read::formats()) check_archive(bytes, format.name);
  check_text(read::display_path(bytes));
  return 0;
}
