// SPDX-License-Identifier: GPL-2.0-or-later
// Counts paragraphs over the articles of a segment.
#include "index/bulk/segment_repeats.h"

#include "extract/boilerplate.h"
#include "index/judgement.h"
#include "index/schema.h"

#include <cstdint>
#include <set>
#include <unordered_map>
#include <utility>

namespace depesche::index {
namespace {

class Judge {
 public:
  explicit Judge(std::span<const SegmentArticle> articles) : articles_(articles) {
    const FieldRow& outlet = *find_field("outlet");
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const Article& article = articles[i].article();
      for (const std::string& term : articles[i].terms) with_term_[term].push_back(i);
      outlets_.push_back(article.outlet.empty() ? "" : value_term(outlet, article.outlet));
      ++of_outlet_[outlets_.back()];
    }
  }

  SegmentFindings judge_all() {
    for (const SegmentArticle& article : articles_) {
      for (const Repeats::Paragraph& paragraph : article.repeats.paragraphs) {
        if (with_term_[paragraph.term].size() < extract::kFewestArticles) continue;
        const std::string& outlet = article.repeats.outlet;
        if (judged_.emplace(outlet, paragraph.hash).second) judge(outlet, paragraph);
      }
    }
    return std::move(findings_);
  }

 private:
  void judge(const std::string& outlet, const Repeats::Paragraph& paragraph) {
    std::vector<const Article*> here;
    const std::vector<std::size_t>& everywhere = with_term_[paragraph.term];
    for (const std::size_t i : everywhere) {
      if (outlets_[i] == outlet) here.push_back(&articles_[i].article());
    }
    if (here.size() < extract::kFewestArticles) return;
    const Occurrences occurrences{here.size(), everywhere.size(), of_outlet_[outlet]};
    const auto read = [&](std::size_t i) { return *here[i]; };
    if (is_boilerplate(paragraph.text, paragraph.hash, occurrences, read)) {
      findings_.boilerplate.push_back({outlet, paragraph});
    } else {
      findings_.text.push_back(noted_as_text(outlet, paragraph, everywhere.size()));
    }
  }

  std::span<const SegmentArticle> articles_;
  std::vector<std::string> outlets_;  // of each article, as a term
  std::unordered_map<std::string, std::vector<std::size_t>> with_term_;  // articles, by number
  std::unordered_map<std::string, std::size_t> of_outlet_;
  std::set<std::pair<std::string, std::uint64_t>> judged_;
  SegmentFindings findings_;
};

}  // namespace

SegmentFindings judge_together(std::span<const SegmentArticle> articles) {
  return Judge(articles).judge_all();
}

}  // namespace depesche::index
