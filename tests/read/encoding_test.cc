// SPDX-License-Identifier: GPL-2.0-or-later
// Encodings of German text, and what cleaning leaves of it.
#include "read/encoding.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "base/utf8.h"

TEST_SUITE_BEGIN("read/encoding");

namespace depesche::read {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

std::string text_of(std::string_view bytes) {
  std::uint64_t dropped = 0;
  return clean_text(decode_text(bytes), dropped);
}

struct Sample {
  std::string_view bytes;
  std::string_view text;
};

TEST_CASE("German samples come out as UTF-8 in normal form C") {
  constexpr Sample kSamples[] = {
      {"Genf", "Genf"},
      {"M\xC3\xBCnchen", "München"},
      {"M\xFCnchen", "München"},
      {"Stra\xDF"
       "e",
       "Straße"},
      {"\xC4pfel \xD6l \xDC"
       "bung",
       "Äpfel Öl Übung"},
      {"\xE4\xF6\xFC\xDF", "äöüß"},
      {"5 \x80 f\xFCr alle", "5 € für alle"},
      {"\x84Wir schaffen das\x93", "„Wir schaffen das“"},
      {"\x82so\x91, \x8Bso\x9B", "‚so‘, ‹so›"},
      {"\xBBGuillemets\xAB", "»Guillemets«"},
      {"Genf \x96 Der Minister \x97 so hei\xDFt es \x85", "Genf – Der Minister — so heißt es …"},
      {"geht\x92s", "geht’s"},
      {"\x95 Punkt", "• Punkt"},
      {"\x8A"
       "koda und \x8E"
       "i\x9Eka",
       "Škoda und Žižka"},
      {"C\x9Cur, \x8Cuvre, \x9Fpern", "Cœur, Œuvre, Ÿpern"},
      {"Marke\x99 \x89 \x86 \x87 \x83 \x88 \x98", "Marke™ ‰ † ‡ ƒ ˆ ˜"},
      {"Caf\xE9 \xE0 la carte", "Café à la carte"},
      {"\xA7 1 \xB0 \xB2 \xBD", "§ 1 ° ² ½"},
      {"\xC2\xA7 1 und 2 \xC2\xB0", "§ 1 und 2 °"},
      {"Zu\xCC\x88rich", "Zürich"},
      {"A\xCC\x88rzte und O\xCC\x88sterreich", "Ärzte und Österreich"},
      {"Rene\xCC\x81", "René"},
      {"\xEF\xBB\xBFTitel", "Titel"},
      {"Teil 1\n\xEF\xBB\xBFTeil 2", "Teil 1\nTeil 2"},
      {"Gr\xC3", "GrÃ"},
      {"\xE2\x80\x9EZitat\xE2\x80\x9C", "„Zitat“"},
      {"\xF0\x9F\x97\x9E Zeitung", "🗞 Zeitung"},
      {"\xED\xA0\x80", "í\u00A0€"},
      {"Wort\xC2\xADtrennung", "Wort\u00ADtrennung"},
      {"10\xC2\xA0"
       "000 10\xE2\x80\xAF"
       "000",
       "10\u00A0000 10\u202F000"},
  };
  for (const Sample& sample : kSamples) {
    CAPTURE(sample.text);
    CHECK_EQ(text_of(sample.bytes), sample.text);
  }
}

TEST_CASE("one fault does not turn UTF-8 into windows-1252") {
  constexpr Sample kSamples[] = {
      {"Grüße aus Köln und M\xC3", "GrÃ¼ÃŸe aus KÃ¶ln und MÃ"},
      {"Grüße aus Köln, Übermut in M\xC3", "Grüße aus Köln, Übermut in MÃ"},
      {"Grüße aus Köln, Übermut in M\xFCnchen", "Grüße aus Köln, Übermut in München"},
      {"„Spaß“ – „Größe“ – „M\xE2\x80", "„Spaß“ – „Größe“ – „Mâ€"},
      {"\x84Spa\xDF\x93 und \x84Stra\xDF"
       "e\x93",
       "„Spaß“ und „Straße“"},
      {"\x84Ha\xDF\x93, \x84"
       "Fu\xDF\x93, \x84Gru\xDF\x93",
       "„Haß“, „Fuß“, „Gruß“"},
  };
  for (const Sample& sample : kSamples) {
    CAPTURE(sample.text);
    CHECK_EQ(text_of(sample.bytes), sample.text);
  }
}

TEST_CASE("every kind of line end becomes a line feed") {
  constexpr Sample kSamples[] = {
      {"a\r\nb", "a\nb"},
      {"a\rb", "a\nb"},
      {"a\r\rb", "a\n\nb"},
      {"a\n\rb", "a\n\nb"},
      {"a\r\n\r\nb", "a\n\nb"},
      {"a\vb\fc", "a\nb\nc"},
      {"a\xC2\x85"
       "b",
       "a\nb"},
      {"a\u2028b\u2029c", "a\nb\nc"},
      {"a\r", "a\n"},
      {"a\tb\n", "a\tb\n"},
  };
  for (const Sample& sample : kSamples) {
    CAPTURE(sample.bytes);
    CHECK_EQ(text_of(sample.bytes), sample.text);
  }
}

TEST_CASE("control characters are dropped and counted") {
  std::uint64_t dropped = 0;
  const std::string_view text =
      "a\0b\x1B[31mrot\x1B[0m\x7F \x08\xC2\x9B"
      "2J\xC2\x80z"sv;
  CHECK_EQ(clean_text(text, dropped), "ab[31mrot[0m 2Jz");
  CHECK_EQ(dropped, 7);
}

TEST_CASE("bytes that windows-1252 has no character for are dropped and counted") {
  std::uint64_t dropped = 0;
  CHECK_EQ(clean_text(decode_text("\xFC\x81\x8D\x8F\x90\x9D\xFC"), dropped), "üü");
  CHECK_EQ(dropped, 5);
}

TEST_CASE("raw controls leave a JSON line and tabs stay for the parser to judge") {
  std::uint64_t dropped = 0;
  std::string line = "{\"a\":\t\"b\0c\x1B\"}\r"s;
  drop_raw_controls(line, dropped);
  CHECK_EQ(line, "{\"a\":\t\"bc\"}\r");
  CHECK_EQ(dropped, 2);
}

TEST_CASE("any bytes become valid text that a second cleaning leaves alone") {
  std::mt19937 random(20160907);
  // Bytes that matter are more frequent than by chance.
  constexpr std::string_view kParts[] = {"\r",           "\n",           "\t",   "\xC2",
                                         "\x85",         "\xE2\x80\xA8", "u",    "\xCC\x88",
                                         "\xCC\x81",     "\xEF\xBB\xBF", "\x1B", "ü",
                                         "\xED\xA0\x80", "\xF4\x90",     "\x7F", "\xCD\x84"};
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    const std::size_t length = random() % 40;
    const bool only_parts = round % 2 == 0;
    for (std::size_t i = 0; i < length; ++i) {
      if (only_parts || random() % 3 == 0) {
        bytes += kParts[random() % std::size(kParts)];
      } else {
        bytes += static_cast<char>(random() % 256);
      }
    }
    std::uint64_t dropped = 0;
    const std::string once = clean_text(decode_text(bytes), dropped);
    CAPTURE(bytes);
    REQUIRE(base::valid_utf8(once));
    REQUIRE_EQ(base::to_nfc(once), once);
    for (std::size_t i = 0, next = 0; i < once.size(); i = next) {
      REQUIRE_FALSE(base::is_control(base::decode_utf8(once, i, next)));
    }
    std::uint64_t again = 0;
    REQUIRE_EQ(clean_text(decode_text(once), again), once);
    REQUIRE_EQ(again, 0);
  }
}

TEST_CASE("a run of combining marks takes no quadratic time") {
  std::string text = "a";
  for (int i = 0; i < 500'000; ++i) text += "\u0301";
  for (int i = 0; i < 500'000; ++i) text += "\u0323";
  std::uint64_t dropped = 0;
  const std::string once = clean_text(text, dropped);
  CHECK(once.starts_with("á"));
  CHECK_EQ(clean_text(once, dropped), once);
}

TEST_CASE("binary data are told from text") {
  CHECK(looks_binary("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0"sv));
  CHECK(looks_binary("T\0i\0t\0e\0l\0"sv));
  CHECK(looks_like_utf16("\0T\0i\0t\0e\0l"sv));
  CHECK_FALSE(looks_like_utf16("\0\0\0\0\0\0\0\0"sv));
  CHECK_FALSE(looks_binary("Ein NUL\0 im Text"sv));
  CHECK_FALSE(looks_binary("\x1B[1mfett\x1B[0m \x1B[1mfett\x1B[0m \x1B[1mfett\x1B[0m \x1B[1m"));
  CHECK_FALSE(looks_binary("M\xFCnchen \x84Zitat\x93"));
  CHECK_FALSE(looks_binary(""));
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
