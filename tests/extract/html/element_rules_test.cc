// SPDX-License-Identifier: GPL-2.0-or-later
// What elements say by their names.
#include "extract/html/element_rules.h"

#include <string>

#include "extract/html/page.h"

TEST_SUITE_BEGIN("extract/html/element_rules");

using namespace depesche::tests;
using depesche::extract::BodyHook;
using depesche::extract::Duty;
using depesche::extract::ElementRules;
using depesche::read::Tree;

namespace {

// The rule for the first element of "html".
std::string rule(const std::string& html) {
  const Tree tree = parse("<html><body>" + html + "</body></html>");
  ElementRules rules(tree);
  return std::string(rules.duty(tree.find(0, "body") + 1).rule);
}

BodyHook hook(const std::string& html) {
  const Tree tree = parse("<html><body>" + html + "</body></html>");
  ElementRules rules(tree);
  return rules.hook(tree.find(0, "body") + 1);
}

}  // namespace

TEST_CASE("elements and roles and names say what their text is") {
  const struct {
    std::string html;
    std::string rule;
  } rows[] = {
      {"<div>x</div>", ""},
      {"<nav>x</nav>", "navigation element"},
      {"<aside>x</aside>", "aside element"},
      {"<footer>x</footer>", "footer element"},
      {"<footer class=node__meta>x</footer>", "byline"},
      {"<div class=elementor-posts-container>x</div>", "related"},
      {"<ul class=elementor-post-info>x</ul>", "byline"},
      {"<span class=mw-editsection>x</span>", "hidden"},
      {"<div role=navigation>x</div>", "role"},
      {"<div hidden>x</div>", "hidden"},
      {"<div aria-hidden=true>x</div>", "hidden"},
      {"<div aria-hidden=false>x</div>", ""},
      {"<div style='color:red; Display: none'>x</div>", "hidden"},
      {"<div class='d-none'>x</div>", "hidden"},
      {"<div class='hidden md:block'>x</div>", ""},
      {"<div class='d-none d-md-block'>x</div>", ""},
      {"<div class='id-StoryElement-teaserList'>x</div>", "related"},
      {"<div class='Teaser_wrapper__bPTQy'>x</div>", "related"},
      {"<div class='article__newsletter-box'>x</div>", "newsletter"},
      {"<div id=comments>x</div>", "comments"},
      {"<ol class=commentlist>x</ol>", "comments"},
      {"<section class='leserkommentare'>x</section>", "comments"},
      {"<div class='ad-wrapper'>x</div>", "advertising"},
      {"<div class='shariff'>x</div>", "share buttons"},
      {"<div class='author-box'>x</div>", "about the author"},
      {"<div class='most-read'>x</div>", "related"},
      {"<blockquote class='twitter-tweet'>x</blockquote>", "embedded post"},
      {"<inline-teaser>x</inline-teaser>", "related"},
      {"<form>x</form>", "form"},
      {"<figure>x</figure>", "figure"},
      {"<p class='wp-caption-text'>x</p>", "caption"},
      {"<p class='dachzeile'>x</p>", "kicker"},
      {"<p class='article__lead'>x</p>", "lead"},
      {"<p class=byline>x</p>", "byline"},
      {"<ul class=tag-list>x</ul>", "tags"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.html);
    CHECK(rule(row.html) == row.rule);
  }
}

TEST_CASE("names that only look like a word of the tables say nothing") {
  for (const std::string name :
       {"sc-gAdHoc", "loading", "shadow", "headline", "navy", "content", "md:hover:teaser",
        "[grid-area:kicker]", "category-newsletter", "tag-werbung", "has-sidebar", "no-comments",
        "elementor-widget-container", "cmp-text", "imageless", "metal"}) {
    CAPTURE(name);
    CHECK(rule("<div class='" + name + "'>x</div>") == "");
  }
}

TEST_CASE("the table's order decides between two names") {
  CHECK(rule("<div class='comment-author'>x</div>") == "comments");
  CHECK(rule("<div class='teaser kicker'>x</div>") == "related");
}

TEST_CASE("a rule that is distrusted is no more found") {
  const Tree tree = parse("<html><body><div class=ad>x</div><nav>y</nav></body></html>");
  ElementRules rules(tree);
  const Tree::Id box = tree.find(0, "div");
  CHECK(rules.duty(box).duty == Duty::furniture);
  rules.distrust("advertising");
  CHECK(rules.duty(box).duty == Duty::text);
  CHECK(rules.duty(tree.find(0, "nav")).duty == Duty::furniture);
}

TEST_CASE("hooks say how sure an element holds the text") {
  CHECK(hook("<div itemprop=articleBody>x</div>") == BodyHook::body);
  CHECK(hook("<div class=entry-content>x</div>") == BodyHook::body);
  CHECK(hook("<div class=ArticleBody>x</div>") == BodyHook::body);
  CHECK(hook("<div class='field field--name-body field-body'>x</div>") == BodyHook::body);
  CHECK(hook("<article>x</article>") == BodyHook::article);
  CHECK(hook("<div class='post hentry'>x</div>") == BodyHook::article);
  CHECK(hook("<main>x</main>") == BodyHook::page);
  CHECK(hook("<div role=main>x</div>") == BodyHook::page);
  CHECK(hook("<div class=wrapper>x</div>") == BodyHook::none);
}

TEST_SUITE_END();
