// SPDX-License-Identifier: GPL-2.0-or-later
// The options of depesche-ingest.
#ifndef DEPESCHE_TOOLS_INGEST_OPTIONS_H_
#define DEPESCHE_TOOLS_INGEST_OPTIONS_H_

#include <string>
#include <vector>

#include <depesche/ingest.h>
#include "tools/command_line.h"
#include "tools/progress.h"

namespace depesche::tools {

// What the options say, as typed; request() understands it.
struct AddOptions {
  AddOptions();
  AddOptions(const AddOptions&) = delete;  // the groups refer to the members
  AddOptions& operator=(const AddOptions&) = delete;

  // Without the callbacks. Throws UsageError.
  IngestOptions request() const;
  Progress::Kind progress_kind() const;
  unsigned thread_count() const;
  std::uint64_t memory_bytes() const;

  std::string index;
  bool quiet = false;
  double wait_seconds = IngestOptions().wait_seconds;

  std::string format = "auto";
  std::vector<std::string> map;  // FIELD=KEY
  std::string delimiter = "auto";
  std::string quote = "auto";
  std::string columns;  // A,B,C
  std::string outlet;
  std::string date;
  bool prune = false;
  bool force = false;
  bool dry_run = false;
  bool explain = false;
  std::string whole_words;  // files
  std::string compounds;
  bool relearn = false;
  std::size_t threads = IngestOptions().threads;
  std::size_t memory_mb = IngestOptions().memory_bytes >> 20;
  std::string rejects;
  std::string progress = "auto";

  OptionGroup general{"General"};
  OptionGroup writing{"Writing"};
  OptionGroup reading{"Reading"};
  OptionGroup adding{"Adding"};
  OptionGroup resources{"Resources"};
  OptionGroup reporting{"Reporting"};
  OptionGroup extracting{"Extracting"};
  OptionGroup learning{"Compounds"};
  OptionGroup compacting{"Compacting"};
};

// "2016-09-07" as a day that exists; UsageError otherwise.
Date parse_day(const std::string& text);

}  // namespace depesche::tools

#endif
