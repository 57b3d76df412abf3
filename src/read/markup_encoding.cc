// SPDX-License-Identifier: GPL-2.0-or-later
// Declarations of encodings, and the conversion of those that are not UTF-8 or windows-1252.
#include "read/markup_encoding.h"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <sstream>

#include "base/utf8.h"
#include "read/encoding.h"
#include "read/html_parser.h"
#include "read/input.h"
#include "read/utf16.h"

namespace depesche::read {
namespace {

// How much of a page may stand before its declaration. Browsers look at the first 1,024 bytes, but
// pages with scripts before it are saved as they were sent.
constexpr std::size_t kDeclarationBytes = 64 * 1024;

// Encodings that pages in German and its neighbours' languages declare, by the names of the WHATWG
// encoding standard, and iconv's names for them. All others are taken for windows-1252.
struct Charset {
  std::string_view label;
  const char* iconv_name;
};
constexpr Charset kCharsets[] = {
    {"iso-8859-2", "ISO-8859-2"},
    {"latin2", "ISO-8859-2"},
    {"iso-8859-3", "ISO-8859-3"},
    {"iso-8859-4", "ISO-8859-4"},
    {"iso-8859-5", "ISO-8859-5"},
    {"iso-8859-7", "ISO-8859-7"},
    {"iso-8859-9", "CP1254"},
    {"latin5", "CP1254"},
    {"iso-8859-10", "ISO-8859-10"},
    {"iso-8859-13", "ISO-8859-13"},
    {"iso-8859-14", "ISO-8859-14"},
    {"iso-8859-15", "ISO-8859-15"},
    {"latin-9", "ISO-8859-15"},
    {"latin9", "ISO-8859-15"},
    {"iso-8859-16", "ISO-8859-16"},
    {"windows-1250", "CP1250"},
    {"cp1250", "CP1250"},
    {"windows-1251", "CP1251"},
    {"cp1251", "CP1251"},
    {"windows-1253", "CP1253"},
    {"windows-1254", "CP1254"},
    {"cp1254", "CP1254"},
    {"windows-1257", "CP1257"},
    {"windows-1258", "CP1258"},
    {"koi8-r", "KOI8-R"},
    {"koi8-u", "KOI8-U"},
    {"macintosh", "MACINTOSH"},
    {"mac", "MACINTOSH"},
    {"x-mac-roman", "MACINTOSH"},
    {"ibm850", "CP850"},
    {"cp850", "CP850"},
    {"ibm437", "CP437"},
    {"cp437", "CP437"},
    {"ibm866", "CP866"},
    {"gb2312", "GB18030"},
    {"gbk", "GB18030"},
    {"gb18030", "GB18030"},
    {"big5", "BIG5"},
    {"shift_jis", "CP932"},
    {"euc-jp", "EUC-JP"},
    {"euc-kr", "CP949"},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }

std::string lowered(std::string_view text) {
  std::string lower_text(text);
  std::transform(lower_text.begin(), lower_text.end(), lower_text.begin(), lower);
  return lower_text;
}

// iconv's name of an encoding; nullptr for windows-1252, UTF-8 and unknown ones. "ISO_8859-15" and
// "iso8859-15" are the same.
const char* iconv_name(std::string_view charset) {
  std::string label = lowered(charset);
  std::replace(label.begin(), label.end(), '_', '-');
  if (label.starts_with("iso8859")) label.insert(3, "-");
  if (label == "shift-jis") label = "shift_jis";
  const auto* found = std::find_if(std::begin(kCharsets), std::end(kCharsets),
                                   [&](const Charset& row) { return row.label == label; });
  return found != std::end(kCharsets) ? found->iconv_name : nullptr;
}

class Converter {
 public:
  explicit Converter(const char* from) : handle_(iconv_open("UTF-8", from)) {}
  ~Converter() {
    if (is_open()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  // False where the C library has no such encoding.
  bool is_open() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  std::string convert(std::string_view bytes) {
    std::string text;
    // iconv does not write through the pointer.
    char* from = const_cast<char*>(bytes.data());
    std::size_t left = bytes.size();
    char piece[4096];
    while (left > 0) {
      char* to = piece;
      std::size_t room = sizeof(piece);
      const std::size_t result = iconv(handle_, &from, &left, &to, &room);
      const int error = errno;
      text.append(piece, sizeof(piece) - room);
      if (result != static_cast<std::size_t>(-1) || error == E2BIG) continue;
      base::append_utf8(text, windows_1252(static_cast<unsigned char>(*from)));
      ++from;
      --left;
    }
    return text;
  }

 private:
  iconv_t handle_;
};

// The value behind "name=", in quotes or not: of "text/html; charset=utf-8", of <?xml
// encoding="…"?>.
std::string parameter(std::string_view text, std::string_view name) {
  constexpr std::string_view kBlanks = " \t\n\r";
  const std::string folded = lowered(text);
  for (std::size_t at = 0; (at = folded.find(name, at)) != std::string::npos;) {
    at = std::min(folded.find_first_not_of(kBlanks, at + name.size()), folded.size());
    if (at == folded.size() || folded[at] != '=') continue;
    at = std::min(folded.find_first_not_of(kBlanks, at + 1), folded.size());
    const bool quoted = at < folded.size() && (folded[at] == '"' || folded[at] == '\'');
    const std::string ends = quoted ? std::string(1, folded[at]) : std::string(" \t\n\r;,\"'>");
    if (quoted) ++at;
    return std::string(text.substr(at, folded.find_first_of(ends, at) - at));
  }
  return {};
}

// Of <meta charset=…> or <meta http-equiv="Content-Type" content="…; charset=…">.
std::string charset_of_meta(const Tree& page, Tree::Id meta) {
  const std::string_view charset = page.attribute(meta, "charset");
  if (!charset.empty()) return std::string(charset);
  if (lowered(page.attribute(meta, "http-equiv")) != "content-type") return {};
  return parameter(page.attribute(meta, "content"), "charset");
}

std::string utf16_as_utf8(std::string_view bytes) {
  std::istringstream stream{std::string(bytes)};
  std::uint64_t count = 0;
  std::string text;
  read_to_end(*decode_utf16(stream_input(stream, count)), 2 * bytes.size(), text);
  return text;
}

}  // namespace

std::string declared_charset(std::string_view bytes) {
  bytes = bytes.substr(0, kDeclarationBytes);
  // Declarations are ASCII; of anything else only that it is valid UTF-8 matters here.
  Tree page;
  parse_html(decode_text(bytes), page);
  for (Tree::Id id = 0; id < page.size() && page[id].name != "body"; ++id) {
    if (page[id].name != "meta") continue;
    if (std::string charset = charset_of_meta(page, id); !charset.empty()) return charset;
  }
  if (!bytes.starts_with("<?xml")) return {};
  return parameter(bytes.substr(0, bytes.find("?>")), "encoding");
}

std::string decode_markup(std::string_view bytes, std::string_view http_charset) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return utf16_as_utf8(bytes);
  if (base::valid_utf8(bytes) || is_mostly_utf8(bytes)) return decode_text(bytes);
  std::string charset(http_charset);
  if (charset.empty()) charset = declared_charset(bytes);
  if (const char* name = iconv_name(charset)) {
    Converter converter(name);
    if (converter.is_open()) return converter.convert(bytes);
  }
  return decode_text(bytes);
}

}  // namespace depesche::read
