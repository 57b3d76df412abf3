// SPDX-License-Identifier: GPL-2.0-or-later
// Ids for articles that have none: from where they stand, so that they stay the same.
#ifndef DEPESCHE_INDEX_IDENTITY_H_
#define DEPESCHE_INDEX_IDENTITY_H_

#include "index/sink.h"
#include "read/record.h"

#include <depesche/article.h>

#include <string>

namespace depesche::index {

// The id that an article without one gets in an empty index.
std::string first_id(const Article& article, const read::Record& record);

// Gives ids:
//  - a file that is one article: its path below the operand without extension
//    ("hna.de/2016/09/07/genf"); where an article of another file has that, with "~" and six
//    digits of the hash of the absolute path behind;
//  - a record of a file of many: the path, "#", and twelve digits of the hash of its content.
// What was stored from the same file earlier keeps its id, whatever operand leads to it.
// Not safe for concurrent use.
class Identity {
 public:
  explicit Identity(const Sink& sink) : sink_(sink) {}

  // The article's own id if it has one. Lets Xapian's errors pass through.
  std::string id_of(const Article& article, const read::Record& record);

 private:
  std::string path_id(const read::Origin& origin) const;
  bool taken_elsewhere(const std::string& id, const read::Origin& origin) const;
  const std::string& record_base(const read::Origin& origin);

  const Sink& sink_;
  std::string base_file_;  // the file that base_ is of
  std::string base_;       // of the ids of its records
};

}  // namespace depesche::index

#endif
