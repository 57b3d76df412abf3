// SPDX-License-Identifier: GPL-2.0-or-later
// How words are split and why, as text and as JSON.
#include "present/word_split.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

#include "present/json.h"
#include "present/numbers.h"
#include "present/result_json.h"
#include "present/sanitise.h"
#include "present/style.h"
#include "present/width.h"

namespace depesche::present {
namespace {

constexpr std::size_t kIndent = 2;

struct ReasonRow {
  std::string_view reason;
  std::string_view sentence;
};

// Behind "fluechtlingslager: ".
constexpr ReasonRow kReasons[] = {
    {"split", "cut, as its parts are read more often than it (geometric mean of their counts)"},
    {"chain", "cut, an unknown word that is a chain of known parts"},
    {"listed", "cut as the list --compounds says"},
    {"kept", "whole, as the list --whole-words says"},
    {"unsuitable", "whole, too short or too long, or not only letters"},
    {"function-word", "whole, a function word"},
    {"no-candidate", "whole, no cut leaves two known words"},
    {"proper-name", "whole, used as a proper name"},
    {"lower-case", "whole, mostly written in lower case and so no noun"},
    {"frequent",
     "whole, too frequent for a compound of these parts (a part counts at least five times)"},
    {"improbable", "whole, more probable as one word than as two"},
};

std::string_view sentence_of(std::string_view reason) {
  for (const ReasonRow& row : kReasons) {
    if (row.reason == reason) return row.sentence;
  }
  return reason;
}

// "2.1e-07".
std::string scientific(double number) {
  char text[32];
  const auto end =
      std::to_chars(text, text + sizeof text, number, std::chars_format::scientific, 1);
  return std::string(text, end.ptr);
}

std::string rounded(double number) {
  return grouped(static_cast<std::uint64_t>(std::llround(std::clamp(number, 0.0, 1e18))));
}

std::string joined(const std::vector<WordPart>& parts, std::string WordPart::*text,
                   std::string_view between) {
  std::string line;
  for (const WordPart& part : parts) {
    if (!line.empty()) line += between;
    line += part.*text;
  }
  return line;
}

class TextWriter {
 public:
  TextWriter(std::size_t columns, bool colour, std::ostream& out)
      : columns_(columns), colour_(colour), out_(out) {}

  void write(const WordSplit& split) {
    std::string head = split.form;
    if (split.parts.empty()) {
      head += " is not split";
    } else {
      head += " = " + joined(split.parts, &WordPart::word, " + ");
    }
    paragraph(head, 0, Role::heading);
    paragraph("searched by " + split.stem, kIndent);
    for (const WordPart& part : split.parts) {
      std::string text = part.text;
      if (!part.linking.empty()) text += " (linking -" + part.linking + "-)";
      paragraph(text + " by " + part.stem, kIndent);
    }
    if (!split.longer_parts.empty()) {
      paragraph(joined(split.longer_parts, &WordPart::text, ", ") + " by " +
                    joined(split.longer_parts, &WordPart::stem, ", "),
                kIndent);
    }
    for (const WordDecision& decision : split.decisions) {
      // Of short parts there is nothing to say.
      const bool first = &decision == &split.decisions.front();
      if (first || decision.reason != "unsuitable") write(decision);
    }
  }

 private:
  void paragraph(const std::string& text, std::size_t indent = 0, Role role = Role::plain) {
    const std::size_t room = columns_ - std::min(indent, columns_);
    for (const MarkedText& line : wrap({sanitise(text), {}}, room)) {
      out_ << std::string(indent, ' ') << styled(line.text, role, colour_) << '\n';
    }
  }

  void write(const WordDecision& decision) {
    out_ << '\n';
    std::string text = decision.piece;
    if (decision.whole_probability > 0) text += ", read " + rounded(decision.count) + " times";
    paragraph(text + ": " + std::string(sentence_of(decision.reason)));
    if (decision.cuts.empty()) return;
    const std::size_t word = (std::max<std::size_t>(columns_, 40) - 28) / 2;
    const auto row = [&](const std::string& before, const std::string& behind,
                         const std::string& probability, const std::string& mean) {
      const std::string cells = "  " + column(before, word) + "  " + column(behind, word) + "  " +
                                column(probability, 9) + "  " + mean;
      out_ << truncate(cells, columns_) << '\n';
    };
    row("first", "head", "P(f) P(h)", "mean");
    for (const WordCut& cut : decision.cuts) {
      row(cut.before, cut.behind, scientific(cut.probability), rounded(cut.geometric_mean));
    }
    row("(as one word)", "", scientific(decision.whole_probability), rounded(decision.count));
  }

  static std::string column(const std::string& text, std::size_t columns) {
    return pad_right(truncate(sanitise(text), columns), columns);
  }

  std::size_t columns_;
  bool colour_;
  std::ostream& out_;
};

class SplitJson {
 public:
  explicit SplitJson(std::string& out) : json_(out) {}

  void write(const std::vector<WordSplit>& splits) {
    json_.begin_object();
    json_.key("format_version");
    json_.number(kJsonFormatVersion);
    list("words", splits);
    json_.end_object();
  }

 private:
  template <typename Rows>
  void list(std::string_view name, const Rows& rows) {
    json_.key(name);
    json_.begin_list();
    for (const auto& row : rows) {
      json_.begin_object();
      write_members(row);
      json_.end_object();
    }
    json_.end_list();
  }

  void text(std::string_view name, std::string_view value) {
    json_.key(name);
    json_.text(value);
  }

  void probability(std::string_view name, double value) {
    json_.key(name);
    json_.raw(scientific(value));
  }

  void count(std::string_view name, double value) {
    json_.key(name);
    json_.number(value, 1);
  }

  void write_members(const WordSplit& split) {
    text("form", split.form);
    text("stem", split.stem);
    list("parts", split.parts);
    list("longer_parts", split.longer_parts);
    list("decisions", split.decisions);
  }

  void write_members(const WordPart& part) {
    text("text", part.text);
    text("word", part.word);
    text("linking", part.linking);
    text("stem", part.stem);
  }

  void write_members(const WordDecision& decision) {
    text("piece", decision.piece);
    text("reason", decision.reason);
    count("count", decision.count);
    probability("whole_probability", decision.whole_probability);
    list("cuts", decision.cuts);
  }

  void write_members(const WordCut& cut) {
    text("before", cut.before);
    text("behind", cut.behind);
    text("first", cut.first);
    text("head", cut.head);
    probability("probability", cut.probability);
    count("geometric_mean", cut.geometric_mean);
  }

  JsonWriter json_;
};

}  // namespace

void write_split_text(const WordSplit& split, std::size_t columns, bool colour, std::ostream& out) {
  TextWriter(columns, colour, out).write(split);
}

void write_splits_json(const std::vector<WordSplit>& splits, std::ostream& out) {
  std::string text;
  SplitJson(text).write(splits);
  out << text << '\n';
}

}  // namespace depesche::present
