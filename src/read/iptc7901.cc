// SPDX-License-Identifier: GPL-2.0-or-later
// Files of messages -> the messages.
#include "read/iptc7901.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "read/encoding.h"
#include "read/line_reader.h"

namespace depesche::read {
namespace {

constexpr char kStartOfHeader = '\x01';
constexpr char kBell = '\x07';
constexpr char kDelete = '\x7F';
// STX and ETX part header, text and end; EOT and the DELs before it end a message. Bells ring for
// urgent ones.
constexpr std::string_view kFraming = "\x01\x02\x03\x04";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool all(std::string_view text, bool (*is)(char)) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is);
}

std::string_view without_controls(std::string_view text) {
  const auto is_control = [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
  };
  while (!text.empty() && is_control(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_control(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    if (end > 0) words.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return words;
}

// "bdt0123", "wap-bay0012"
bool is_service_number(std::string_view word) {
  constexpr std::size_t kLongest = 20;
  const std::size_t digits = std::min(word.find_first_of("0123456789"), word.size());
  const std::string_view number = word.substr(digits);
  return word.size() <= kLongest && digits >= 2 && is_letter(word.front()) && number.size() >= 3 &&
         all(number, is_digit);
}

// The letter of the German set that stands in the place of an ASCII character.
std::string_view german_letter(char c) {
  switch (c) {
    case '[':
      return "Ä";
    case '\\':
      return "Ö";
    case ']':
      return "Ü";
    case '{':
      return "ä";
    case '|':
      return "ö";
    case '}':
      return "ü";
    case '~':
      return "ß";
    default:
      return {};
  }
}

bool is_letter_at(std::string_view text, std::size_t i) {
  return i < text.size() && is_letter(text[i]);
}

class Iptc7901Reader : public RecordReader {
 public:
  explicit Iptc7901Reader(const ReadContext& context)
      : context_(context), lines_(context.input, context.limits.file_bytes) {}

  std::optional<Record> next() override {
    while (!done_) {
      const std::uint64_t line = next_line_;
      std::string message = std::exchange(start_of_next_, {});
      const bool whole = read_message(message);
      const bool first = std::exchange(first_, false);
      const bool only = first && done_;
      Record record;
      record.origin = context_.origin;
      if (!only) record.origin.line = line;
      record.format = "iptc7901";
      record.text = text_of(message);
      std::string reason;
      if (!whole) {
        reason =
            "the message is larger than " + std::to_string(context_.limits.file_bytes) + " bytes";
      } else if (record.text.find_first_not_of(" \t\n") == std::string::npos) {
        if (!only) continue;  // what stands between messages
        reason = "the file holds no text";
      } else {
        return record;
      }
      context_.on_problem({std::move(record.origin), std::move(reason)});
    }
    return std::nullopt;
  }

 private:
  // Appends pieces to "message" up to the next one's start, which is kept. False if it is too
  // large.
  bool read_message(std::string& message) {
    bool whole = true;
    bool blank = without_controls(message).empty();
    while (std::optional<std::string_view> piece = next_piece()) {
      if (!blank && starts_message(*piece)) {
        start_of_next_ = *piece;
        next_line_ = line_->number;
        return whole;
      }
      whole =
          whole && !line_->too_long && message.size() + piece->size() <= context_.limits.file_bytes;
      if (whole) message += *piece;
      blank = blank && whole && without_controls(*piece).empty();
    }
    done_ = true;
    return whole;
  }

  // The next line with its line feed, or the part of one that is a message's: some files have none.
  std::optional<std::string_view> next_piece() {
    if (!line_ || at_ >= line_->text.size()) {
      line_ = lines_.next();
      if (!line_) return std::nullopt;
      line_->text += '\n';
      at_ = 0;
    }
    const std::string_view rest = std::string_view(line_->text).substr(at_);
    const std::string_view piece = rest.substr(0, rest.find(kStartOfHeader, 1));
    at_ += piece.size();
    return piece;
  }

  static bool starts_message(std::string_view piece) {
    return piece.starts_with(kStartOfHeader) || is_iptc7901_header(piece);
  }

  std::string text_of(const std::string& message) {
    std::string text = message;
    std::erase_if(text, [](char c) { return c == kBell || c == kDelete; });
    for (char& c : text) {
      if (kFraming.find(c) != std::string_view::npos) c = '\n';
    }
    text = decode_iso646_de(decode_text(text));
    return clean_text(text, context_.counts.control_characters);
  }

  ReadContext context_;
  LineReader lines_;
  std::optional<Line> line_;   // that was read last
  std::size_t at_ = 0;         // in line_, of its next piece
  std::string start_of_next_;  // of the next message, and the line it stands in
  std::uint64_t next_line_ = 1;
  bool first_ = true;
  bool done_ = false;
};

}  // namespace

bool is_iptc7901_header(std::string_view line) {
  constexpr std::size_t kLongest = 100;
  line = without_controls(line);
  if (line.size() > kLongest) return false;
  const std::vector<std::string_view> words = words_of(line);
  return words.size() >= 5 && is_service_number(words[0]) && words[1].size() == 1 &&
         is_digit(words[1][0]) && words[2].size() <= 4 && all(words[2], is_letter) &&
         words[3].size() <= 6 && all(words[3], is_digit) && words.back().size() == 4 &&
         all(words.back(), is_digit);
}

bool looks_like_iptc7901(std::string_view head) {
  const std::string_view start = head.substr(0, head.find('\n'));
  if (is_iptc7901_header(start)) return true;
  // Other agencies' headers, told by the frame: "\x01APA0123 5 AI 0170".
  const std::size_t soh = start.find(kStartOfHeader);
  if (soh == std::string_view::npos || soh > 8) return false;
  const std::vector<std::string_view> words = words_of(without_controls(start.substr(soh)));
  return words.size() >= 3 && is_service_number(words[0]);
}

std::string decode_iso646_de(std::string_view text) {
  const auto is_seven_bit = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (!std::all_of(text.begin(), text.end(), is_seven_bit)) return std::string(text);
  // Inside a word nothing else stands where the umlauts are: "f}r", "gr|~te". A table has one sign
  // between its columns.
  constexpr std::string_view kSmall = "{|}~";
  constexpr std::size_t kFewest = 3;
  std::size_t inside = 0;
  std::string kinds;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool in_word = is_letter(text[i - 1]) && (is_letter_at(text, i + 1) || text[i] == '~');
    if (kSmall.find(text[i]) == std::string_view::npos || !in_word) continue;
    ++inside;
    if (kinds.find(text[i]) == std::string::npos) kinds += text[i];
  }
  if (inside < kFewest || kinds.size() < 2) return std::string(text);
  std::string german;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view letter = german_letter(text[i]);
    const bool in_word = (i > 0 && is_letter(text[i - 1])) || is_letter_at(text, i + 1);
    if (letter.empty() || !in_word) {
      german += text[i];
    } else {
      german += letter;
    }
  }
  return german;
}

std::unique_ptr<RecordReader> make_iptc7901_reader(const ReadContext& context) {
  return std::make_unique<Iptc7901Reader>(context);
}

}  // namespace depesche::read
