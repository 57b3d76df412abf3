// SPDX-License-Identifier: GPL-2.0-or-later
// Takes out of a query tree what German analysis finds to be no search word.
#ifndef DEPESCHE_QUERY_PRUNE_H_
#define DEPESCHE_QUERY_PRUNE_H_

#include "analyse/analyser.h"
#include "query/tree.h"

#include <string>
#include <vector>

namespace depesche::query {

// Removes from "root"
//  - words without letters or digits ("&"), where others are there;
//  - stopwords among several words that must all or may be found ("die Lage in Syrien"), unless
//    nothing but stopwords is asked for there, or the word is marked: +der, =der, "der", titel:der.
// Returns the stopwords that were removed, as typed. Throws QueryError if nothing remains, if a
// leaf has no words although it must have some, or if there are too many words.
std::vector<std::string> prune(Node& root, analyse::Analyser& analyser);

}  // namespace depesche::query

#endif
