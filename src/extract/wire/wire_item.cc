// SPDX-License-Identifier: GPL-2.0-or-later
// A news agency's message -> article.
#include "extract/wire/wire_item.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "extract/text.h"
#include "extract/time_stamp.h"
#include "extract/wire/notes.h"
#include "extract/wire/origin.h"

namespace depesche::extract {

namespace {

using Strings = std::vector<std::string>;

// More values of one field than any message has are not looked at.
constexpr std::size_t kMostValues = 1000;

void limit(Strings& values) {
  if (values.size() > kMostValues) values.resize(kMostValues);
}

// "Headline =": the sign that ends it on the wire.
std::string title_of(std::string_view text) {
  std::string title = single_spaced(text);
  if (title.ends_with(" =")) title.resize(title.size() - 2);
  return title;
}

// "(Zusammenfassung) Headline": takes the marks before a title to the notes.
void take_marks(std::string& title, Strings& notes) {
  constexpr int kMost = 5;
  for (int i = 0; i < kMost && title.starts_with('('); ++i) {
    const std::size_t close = title.find(')');
    if (close == std::string::npos || close + 1 == title.size()) return;
    const std::string mark = title.substr(0, close + 1);
    if (is_wire_mark(mark)) {
      notes.push_back(note_of_mark(mark));
    } else if (!is_picture_mark(mark)) {
      return;
    }
    title = trim(std::string_view(title).substr(close + 1));
  }
}

// Drops what stands above the text and is said elsewhere: title, lead, byline, marks.
class HeadOfBody {
 public:
  HeadOfBody(const WireItem& item, const Article& article) : item_(item), article_(article) {}

  // Takes it out of "paragraphs", puts marks into "notes" and the rest into "dropped".
  void take(Strings& paragraphs, Strings& notes, Strings& dropped) const {
    constexpr std::size_t kMost = 6;  // paragraphs of a head
    for (std::size_t seen = 0; seen < kMost && !paragraphs.empty(); ++seen) {
      const std::string& first = paragraphs.front();
      if (is_wire_mark(first)) {
        notes.push_back(note_of_mark(first));
      } else if (repeats(first)) {
        dropped.push_back(first);
      } else {
        return;
      }
      paragraphs.erase(paragraphs.begin());
    }
  }

 private:
  bool repeats(const std::string& text) const {
    if (is_picture_mark(text)) return true;
    for (const std::string* said :
         {&article_.title, &article_.kicker, &article_.lead, &item_.subtitle, &item_.byline}) {
      if (!said->empty() && text == *said) return true;
    }
    return false;
  }

  const WireItem& item_;
  const Article& article_;
};

std::optional<Date> read_stamp(const std::string& stamp, Extraction& result) {
  constexpr std::size_t kLongestShown = 60;
  if (trim(stamp).empty()) return std::nullopt;
  std::optional<Date> date = parse_time_stamp(stamp);
  if (!date) {
    const bool shown = stamp.size() <= kLongestShown;
    result.warnings.push_back(shown ? "date \"" + single_spaced(stamp) + "\" is not understood"
                                    : "a date that is too long is not understood");
  }
  return date;
}

// The article keeps the day of its first version; what changed it later is its last change.
void read_dates(const WireItem& item, Extraction& result) {
  const std::optional<Date> first = read_stamp(item.first_created, result);
  const std::optional<Date> version = read_stamp(item.version_created, result);
  Article& article = result.article;
  if (first) {
    article.date = *first;
    if (version && *version != *first) article.modified = *version;
    result.findings.push_back({"date", "the first version's"});
  } else if (version) {
    article.date = *version;
    result.findings.push_back({"date", "this version's"});
  } else if (const std::optional<Date> content = read_stamp(item.content_created, result)) {
    article.date = *content;
    result.findings.push_back({"date", "the content's"});
  }
}

std::string joined_lines(const Strings& lines) {
  std::string text;
  Strings seen;
  for (const std::string& line : lines) {
    const std::size_t before = seen.size();
    add_new(seen, {line});
    if (line.empty() || seen.size() == before) continue;
    if (!text.empty()) text += '\n';
    text += line;
  }
  return text;
}

void read_texts(WireItem& item, Extraction& result) {
  Article& article = result.article;
  Strings dropped = std::move(item.body.dropped);
  for (std::string& text : take_notepad(item.body.paragraphs)) dropped.push_back(std::move(text));
  take_marks(article.title, item.notes);

  Strings& paragraphs = item.body.paragraphs;
  const HeadOfBody head(item, article);
  Strings repeated;
  head.take(paragraphs, item.notes, repeated);
  read_origin(item, paragraphs, result);
  head.take(paragraphs, item.notes, repeated);
  // A message that is no longer than its summary.
  if (paragraphs.empty() && !article.lead.empty() && item.subtitle.empty()) {
    paragraphs.push_back(std::exchange(article.lead, {}));
  }
  article.body = join_paragraphs(paragraphs);
  for (std::string& text : dropped) {
    result.dropped.push_back({std::move(text), "wire: for the newsroom"});
  }
  for (std::string& text : repeated) {
    result.dropped.push_back({std::move(text), "wire: said in another field"});
  }
}

}  // namespace

Extraction wire_article(WireItem item, const ExtractOptions& options) {
  Extraction result;
  const bool package = item.kind == kPackage && !item.body.paragraphs.empty();
  if (!item.kind.empty() && !package) {
    result.reject = item.kind + ", not an article";
    return result;
  }
  for (Strings* values : {&item.tags, &item.notes, &item.captions, &item.body.captions,
                          &item.creators, &item.located}) {
    limit(*values);
  }
  if (trim(item.dateline).empty()) item.dateline = item.body.dateline;
  item.subtitle = title_of(item.subtitle);
  item.byline = single_spaced(item.byline);
  item.lead = single_spaced(item.lead);
  Article& article = result.article;
  article.title = title_of(item.title);
  article.kicker = title_of(item.kicker);
  article.lead = item.lead == article.title ? std::string() : item.lead;
  if (article.kicker == article.title) article.kicker.clear();
  if (item.subtitle == article.title || item.subtitle == item.lead) item.subtitle.clear();
  read_texts(item, result);
  if (!item.subtitle.empty()) {
    article.lead = article.lead.empty() ? item.subtitle : item.subtitle + "\n\n" + article.lead;
  }
  if (article.title.empty() && article.body.empty() && article.lead.empty()) {
    result.reject = "neither title nor text";
    return result;
  }
  read_dates(item, result);
  article.id = single_spaced(item.id);
  article.section = single_spaced(item.section);
  article.outlet = single_spaced(item.outlet);
  article.url = single_spaced(item.url);
  for (const std::string& tag : item.tags) {
    if (length(trim(tag)) > 1) add_new(article.tags, {single_spaced(tag)});
  }
  Strings captions = std::move(item.body.captions);
  for (const std::string& caption : item.captions) captions.push_back(single_spaced(caption));
  article.caption = joined_lines(captions);
  article.note = joined_lines(item.notes);
  if (!options.explain) {
    result.findings.clear();
    result.dropped.clear();
  }
  return result;
}

}  // namespace depesche::extract
