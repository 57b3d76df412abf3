// SPDX-License-Identifier: GPL-2.0-or-later
// Articles in which paragraphs return, for the tests of boilerplate.
#ifndef DEPESCHE_TESTS_INDEX_RETURNING_H_
#define DEPESCHE_TESTS_INDEX_RETURNING_H_

#include <depesche/ingest.h>

#include <string>
#include <vector>

#include "index/archive.h"

namespace depesche::tests {

inline constexpr char kFooter[] =
    "Bleiben Sie auf dem Laufenden: Abonnieren Sie hier unseren Newsletter.";
inline constexpr char kBackground[] =
    "Der Bürgerkrieg in Syrien begann 2011 mit Protesten gegen Präsident Assad. Seither sind "
    "Hunderttausende Menschen getötet worden.";

// Articles of one topic, each with words of its own.
inline constexpr const char* kTopics[] = {"Kassel",   "Göttingen", "Fulda",     "Marburg",
                                          "Bebra",    "Eschwege",  "Melsungen", "Wolfhagen",
                                          "Baunatal", "Korbach"};

struct Sample {
  std::string outlet = "nordbote.de";
  std::string source;
  std::vector<std::string> before;  // paragraphs
  std::vector<std::string> after;
};

inline std::string json_line(const std::string& id, const std::string& title,
                             const std::vector<std::string>& paragraphs, const Sample& sample) {
  std::string body;
  for (const std::string& paragraph : paragraphs) body += paragraph + "\\n\\n";
  return R"({"id":")" + id + R"(","title":")" + title + R"(","body":")" + body + R"(","outlet":")" +
         sample.outlet + R"(","source":")" + sample.source + "\"}\n";
}

inline std::string local_news(int i, const Sample& sample, const std::string& prefix = "a") {
  const std::string town = kTopics[i % 10];
  const std::string number = std::to_string(i / 10);
  std::vector<std::string> paragraphs = sample.before;
  paragraphs.push_back("Der Rat von " + town + " hat am Montag zum Plan " + number +
                       " getagt, über den lange gestritten wurde.");
  paragraphs.push_back("Die Straße nach " + town + " wird gebaut, sagte der Bürgermeister nach " +
                       "der Sitzung mit der Nummer " + town + number + ".");
  paragraphs.insert(paragraphs.end(), sample.after.begin(), sample.after.end());
  return json_line(prefix + std::to_string(i), town + " baut " + number, paragraphs, sample);
}

inline std::string syria_news(int i, const Sample& sample, const std::string& prefix = "s") {
  const std::string town = kTopics[i % 10];
  return json_line(
      prefix + std::to_string(i), "Syrien und " + town,
      {"In Syrien ist die Waffenruhe von " + town + " gebrochen worden, teilten die " +
           "Rebellen des Bündnisses " + town + " mit.",
       "Präsident Assad wies die Vorwürfe zurück, " + town + " beschossen zu haben.", kBackground},
      sample);
}

struct Archive {
  TemporaryDirectory directory;
  std::string index = directory / "index";

  IngestReport add(const std::string& lines, const std::string& file = "news.jsonl",
                   const IngestOptions& options = {}) {
    return depesche::ingest(index, {directory.write(file, lines)}, options);
  }
  std::string body(const std::string& id) const {
    const Xapian::Database database = depesche::index::open_for_reading(index);
    const Xapian::docid docid = depesche::index::find_article(database, id);
    REQUIRE(docid != 0);
    return stored_article(database, docid).body;
  }
  bool has(const std::string& id, const std::string& text) const {
    return contains(body(id), text);
  }
};

inline std::string lines(int from, int to, const Sample& sample) {
  std::string all;
  for (int i = from; i < to; ++i) all += local_news(i, sample);
  return all;
}

inline const Sample kWithFooter{"nordbote.de", "", {}, {kFooter}};

}  // namespace depesche::tests

#endif
