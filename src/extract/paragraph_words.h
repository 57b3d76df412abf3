// SPDX-License-Identifier: GPL-2.0-or-later
// What the words of a paragraph tell: what it speaks of, and whether it speaks to the reader.
#ifndef DEPESCHE_EXTRACT_PARAGRAPH_WORDS_H_
#define DEPESCHE_EXTRACT_PARAGRAPH_WORDS_H_

#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace depesche::extract {

// Names and nouns: words of four letters or more with a capital. A key stands for the first six
// letters, so that "Syriens" is "Syrien".
using WordKeys = std::unordered_set<std::uint64_t>;

// Those that stand within a sentence of "text": at its beginning every word has a capital.
WordKeys topic_words_within(std::string_view text);
// Adds all of "text", also those at the beginning of a sentence.
void add_topic_words(std::string_view text, WordKeys& words);

// Both look at what stands outside quotations.
// True if the paragraph has a word or sign that addresses the reader or leads to another place:
// "Abonnieren Sie …", "… findest du hier", "Newsletter", "a | b | c".
bool speaks_to_reader(std::string_view text);
// True if the paragraph has a word for what an outlet itself makes ("Dieser Beitrag erschien
// zuerst …", "… von der Redaktion geprüft") or the outlet's name, as its host has it.
bool speaks_of_outlet(std::string_view text, std::string_view outlet);

}  // namespace depesche::extract

#endif
