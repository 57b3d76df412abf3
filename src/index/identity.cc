// SPDX-License-Identifier: GPL-2.0-or-later
// Ids for articles that have none.
#include "index/identity.h"

#include "base/hash.h"
#include "index/lookup.h"
#include "index/posix_file.h"
#include "index/removed.h"
#include "index/schema.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace depesche::index {
namespace {

constexpr std::size_t kContentDigits = 12;
constexpr std::size_t kPathDigits = 6;
// How many articles of a file are looked at for the base of its records' ids: the first one has it
// but where records with and without id of their own are mixed.
constexpr std::size_t kLooks = 50;

std::string without_extension(const std::string& path) {
  const std::size_t name = path.rfind('/') + 1;  // npos + 1 is 0
  const std::size_t dot = path.rfind('.');
  return dot == std::string::npos || dot <= name ? path : path.substr(0, dot);
}

// Of what stands in the file, not of the article: --outlet and new rules of extraction give the
// same record the same id. The separators occur in no text of a record.
std::string content_digits(const read::Record& record) {
  std::string content = record.text;
  for (const read::Field& field : record.fields) {
    content += '\0' + field.name;
    for (const std::string& value : field.values) content += '\1' + value;
  }
  if (record.tree) {
    for (read::Tree::Id id = 0; id < record.tree->size(); ++id) {
      const read::Tree::Node& node = (*record.tree)[id];
      content.append("\0", 1).append(node.name).append(node.text);
      for (const read::Tree::Attribute& attribute : record.tree->attributes(id)) {
        content.append("\1", 1).append(attribute.name).append(attribute.value);
      }
    }
  }
  return base::hash_hex(content).substr(0, kContentDigits);
}

// "a/b" of "a/b#0123456789ab"; empty for other ids.
std::string base_of(const std::string& id) {
  if (id.size() <= kContentDigits + 1) return std::string();
  const std::size_t mark = id.size() - kContentDigits - 1;
  const bool digits = id.find_first_not_of("0123456789abcdef", mark + 1) == std::string::npos;
  return id[mark] == '#' && digits ? id.substr(0, mark) : std::string();
}

bool is_one_article(const read::Origin& origin) {
  return origin.whole_file() && origin.absolute != read::kStandardInput;
}

std::string record_id(const std::string& base, const read::Record& record) {
  return base + "#" + content_digits(record);
}

}  // namespace

std::string first_id(const Article& article, const read::Record& record) {
  if (!article.id.empty()) return article.id;
  const read::Origin& origin = record.origin;
  return is_one_article(origin) ? without_extension(origin.relative)
                                : record_id(origin.relative, record);
}

std::string Identity::id_of(const Article& article, const read::Record& record) {
  if (!article.id.empty()) return article.id;
  const read::Origin& origin = record.origin;
  return is_one_article(origin) ? path_id(origin) : record_id(record_base(origin), record);
}

std::string Identity::path_id(const read::Origin& origin) const {
  const Xapian::Database& database = sink_.database();
  const std::string term = exact_value_term(kOriginPrefix, origin.absolute);
  const std::vector<Xapian::docid> stored = documents_with(database, term);
  // Several articles of the file are records that were read by another --format: none of them is
  // this one.
  if (stored.size() == 1) return sink_.articles().read(database, stored.front()).id;
  std::string id = without_extension(origin.relative);
  if (taken_elsewhere(id, origin)) {
    id += "~" + base::hash_hex(origin.absolute).substr(0, kPathDigits);
  }
  return id;
}

bool Identity::taken_elsewhere(const std::string& id, const read::Origin& origin) const {
  if (sink_.planned_elsewhere(id, origin.absolute)) return true;
  const Xapian::docid docid = find_article(sink_.database(), id);
  if (docid == 0) return false;
  const std::string holder = stored_origin(sink_.database(), docid);
  if (holder == origin.absolute) return false;
  // A file that is gone was moved here; what a program or a pipe gave is not ours to replace.
  const std::string file(read::file_of(holder));
  return file.empty() || file == read::kStandardInput || !is_gone(file);
}

// Looked up once for each file: under another operand its path below that differs.
const std::string& Identity::record_base(const read::Origin& origin) {
  if (base_file_ == origin.absolute) return base_;
  std::string base;
  if (origin.absolute != read::kStandardInput) {
    const Xapian::Database& database = sink_.database();
    const std::string term = exact_value_term(kOriginPrefix, origin.absolute);
    const std::vector<Xapian::docid> stored = documents_with(database, term);
    for (std::size_t i = 0; base.empty() && i < std::min(stored.size(), kLooks); ++i) {
      base = base_of(sink_.articles().read(database, stored[i]).id);
    }
  }
  base_file_ = origin.absolute;
  if (base.empty()) base = origin.relative;
  base_ = std::move(base);
  return base_;
}

}  // namespace depesche::index
