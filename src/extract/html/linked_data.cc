// SPDX-License-Identifier: GPL-2.0-or-later
// What the JSON-LD scripts of a page say of its articles.
#include "extract/html/linked_data.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "extract/html/address.h"
#include "extract/html/json_text.h"
#include "extract/html/plain_text.h"
#include "extract/text.h"
#include "read/json_parser.h"

namespace depesche::extract {

namespace {

using read::Tree;

constexpr std::size_t kMostArticles = 300;  // of a page; lists of teasers are shorter
constexpr std::size_t kMostValues = 100;    // of one key
constexpr std::size_t kMostLookups = 50;    // of authors that are written down elsewhere

struct TypeRow {
  std::string_view type;
  int rank;
};
constexpr TypeRow kTypes[] = {
    {"NewsArticle", 3},
    {"Article", 3},
    {"ReportageNewsArticle", 3},
    {"AnalysisNewsArticle", 3},
    {"BackgroundNewsArticle", 3},
    {"OpinionNewsArticle", 3},
    {"ReviewNewsArticle", 3},
    {"AskPublicNewsArticle", 3},
    {"BlogPosting", 3},
    {"LiveBlogPosting", 3},
    {"Report", 3},
    {"SatiricalArticle", 3},
    {"ScholarlyArticle", 3},
    {"TechArticle", 3},
    {"AdvertiserContentArticle", 3},
    {"SocialMediaPosting", 2},
    {"DiscussionForumPosting", 2},
    {"Recipe", 2},
    {"HowTo", 2},
    {"PodcastEpisode", 2},
    {"CreativeWork", 2},
    {"WebPage", 1},
    {"ItemPage", 1},
    {"FAQPage", 1},
};

// "http://schema.org/NewsArticle", "schema:NewsArticle" and "NewsArticle" are one type.
std::string_view short_type(std::string_view type) {
  return trim(type.substr(type.find_last_of("/:#") + 1));
}

class Script {
 public:
  explicit Script(const Tree& tree) : tree_(tree) {}

  void read(LinkedData& data) {
    for (Tree::Id id = 0; id < tree_.size(); ++id) {
      if (!tree_[id].is_element() || tree_[id].end <= id + 1) continue;
      if (const int rank = rank_of(id); rank > 0 && data.articles.size() < kMostArticles) {
        data.articles.push_back(article(id, rank));
      } else if (data.breadcrumb.empty() && has_type(id, "BreadcrumbList")) {
        data.breadcrumb = breadcrumb(id);
      }
    }
  }

 private:
  template <typename F>
  void for_each(Tree::Id object, std::string_view key, F use) const {
    std::size_t count = 0;
    for (const Tree::Id id : tree_.children(object, key)) {
      if (++count > kMostValues) return;
      use(id);
    }
  }

  bool has_type(Tree::Id object, std::string_view type) const {
    bool found = false;
    for_each(object, "@type", [&](Tree::Id id) {
      if (short_type(tree_.text_of(id)) == type) found = true;
    });
    return found;
  }

  int rank_of(Tree::Id object) const {
    int rank = 0;
    for_each(object, "@type", [&](Tree::Id id) {
      const std::string text = tree_.text_of(id);
      const std::string_view type = short_type(text);
      for (const TypeRow& row : kTypes) {
        if (row.type == type) rank = std::max(rank, row.rank);
      }
    });
    return rank;
  }

  // True if "id" is an object: it has elements and no text of its own.
  bool is_object(Tree::Id id) const { return id + 1 < tree_[id].end && tree_[id + 1].is_element(); }

  // The first value of "key" that is text; empty if there is none.
  std::string value(Tree::Id object, std::string_view key) const {
    std::string text;
    for_each(object, key, [&](Tree::Id id) {
      if (text.empty() && !is_object(id)) text = plain_text(tree_.text_of(id));
    });
    return text;
  }

  std::string first_value(Tree::Id object, std::initializer_list<std::string_view> keys) const {
    for (const std::string_view key : keys) {
      if (std::string text = value(object, key); !text.empty()) return text;
    }
    return {};
  }

  // The texts of "key"; of objects their names.
  std::vector<std::string> values(Tree::Id object, std::string_view key) const {
    std::vector<std::string> texts;
    for_each(object, key, [&](Tree::Id id) {
      std::string text = is_object(id) ? value(id, "name") : plain_text(tree_.text_of(id));
      if (!text.empty()) texts.push_back(std::move(text));
    });
    return texts;
  }

  // "mainEntityOfPage": "https://…" and {"@id": "https://…"} are the same.
  void add_urls(Tree::Id object, std::string_view key, std::vector<std::string>& urls) const {
    for_each(object, key, [&](Tree::Id id) {
      std::string url =
          is_object(id) ? first_value(id, {"@id", "url"}) : plain_text(tree_.text_of(id));
      if (!url.empty()) urls.push_back(std::move(url));
    });
  }

  // The object of this script that has "@id" and a name.
  Tree::Id find_named(std::string_view reference) {
    if (++lookups_ > kMostLookups) return Tree::kNone;
    for (Tree::Id id = 0; id < tree_.size(); ++id) {
      if (tree_[id].name != "@id" || id + 1 >= tree_.size()) continue;
      if (trim(tree_[id + 1].text) != reference) continue;
      const Tree::Id object = tree_[id].parent;
      if (object != Tree::kNone && tree_.child(object, "name") != Tree::kNone) return object;
    }
    return Tree::kNone;
  }

  void add_authors(Tree::Id object, std::string_view key, std::vector<LinkedAuthor>& authors) {
    for_each(object, key, [&](Tree::Id id) {
      if (!is_object(id)) {
        authors.push_back({plain_text(tree_.text_of(id)), false});
        return;
      }
      Tree::Id person = id;
      if (tree_.child(id, "name") == Tree::kNone) {
        const std::string reference = value(id, "@id");
        if (!reference.empty()) person = find_named(reference);
      }
      if (person == Tree::kNone) return;
      const bool organization = has_type(person, "Organization") ||
                                has_type(person, "NewsMediaOrganization") ||
                                has_type(person, "Corporation");
      for (const std::string& name : values(person, "name"))
        authors.push_back({name, organization});
    });
    std::erase_if(authors, [](const LinkedAuthor& author) { return author.name.empty(); });
  }

  LinkedArticle article(Tree::Id id, int rank) {
    LinkedArticle found;
    found.rank = rank;
    found.headline = first_value(id, {"headline", "name"});
    found.description = value(id, "description");
    found.body = value(id, "articleBody");
    found.published = first_value(id, {"datePublished", "dateCreated", "uploadDate"});
    found.modified = value(id, "dateModified");
    const std::string free = value(id, "isAccessibleForFree");  // false, "False", "http://…/False"
    found.is_paid = free.ends_with("false") || free.ends_with("False");
    for (const std::string_view key : {"url", "@id", "mainEntityOfPage"}) {
      add_urls(id, key, found.urls);
    }
    found.sections = values(id, "articleSection");
    for (const std::string& text : values(id, "keywords")) {
      for (const std::string_view word : split(text, ",;")) {
        if (found.keywords.size() < kMostValues) add_new(found.keywords, {std::string(word)});
      }
    }
    add_authors(id, "author", found.authors);
    if (found.authors.empty()) add_authors(id, "creator", found.authors);
    return found;
  }

  std::vector<std::string> breadcrumb(Tree::Id list) const {
    std::vector<std::string> names;
    for_each(list, "itemListElement", [&](Tree::Id id) {
      std::string name = value(id, "name");
      const Tree::Id item = tree_.child(id, "item");
      if (name.empty() && item != Tree::kNone && is_object(item)) name = value(item, "name");
      if (!name.empty()) names.push_back(std::move(name));
    });
    return names;
  }

  const Tree& tree_;
  std::size_t lookups_ = 0;
};

// How much ties "article" to the page.
int fit(const LinkedArticle& article, const std::vector<std::string>& addresses,
        const std::vector<std::string>& title_keys) {
  int points = 0;
  for (const std::string& url : article.urls) {
    const bool same = std::any_of(addresses.begin(), addresses.end(),
                                  [&](const std::string& own) { return same_page(url, own); });
    if (same) {
      points += 2;
      break;
    }
  }
  const std::string headline = title_key(article.headline);
  const bool titled =
      std::any_of(title_keys.begin(), title_keys.end(),
                  [&](const std::string& key) { return key.find(headline) != std::string::npos; });
  if (titled && !headline.empty()) points += 2;
  return points;
}

}  // namespace

LinkedData read_linked_data(const Tree& page) {
  LinkedData data;
  for (Tree::Id id = 0; id < page.size(); ++id) {
    if (page[id].name != "script") continue;
    if (base::to_lower(page.attribute(id, "type")).find("ld+json") == std::string::npos) continue;
    for (const std::string& json : json_values(page.text_of(id))) {
      Tree tree;
      if (read::parse_json(json, tree).empty()) Script(tree).read(data);
    }
  }
  return data;
}

std::vector<const LinkedArticle*> own_articles(const std::vector<LinkedArticle>& articles,
                                               const std::vector<std::string>& addresses,
                                               const std::vector<std::string>& titles) {
  std::vector<std::string> keys;
  for (const std::string& title : titles) keys.push_back(title_key(title));
  struct Scored {
    const LinkedArticle* article;
    int points;
  };
  std::vector<Scored> own;
  // The page itself is one class, all kinds of articles the other.
  for (const bool page : {false, true}) {
    std::vector<Scored> tied;
    std::vector<Scored> all;
    for (const LinkedArticle& article : articles) {
      if ((article.rank == 1) != page) continue;
      all.push_back({&article, 4 * fit(article, addresses, keys) + article.rank});
      if (all.back().points >= 8) tied.push_back(all.back());
    }
    // A lone one of another kind may be a comment or a part.
    if (tied.empty() && all.size() == 1 && all[0].article->rank != 2) tied = all;
    std::stable_sort(tied.begin(), tied.end(),
                     [](const Scored& a, const Scored& b) { return a.points > b.points; });
    own.insert(own.end(), tied.begin(), tied.end());
  }
  std::vector<const LinkedArticle*> found;
  for (const Scored& scored : own) found.push_back(scored.article);
  return found;
}

}  // namespace depesche::extract
