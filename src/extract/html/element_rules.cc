// SPDX-License-Identifier: GPL-2.0-or-later
// The tables of what an element's name, class, id and role say about the text inside it.
#include "extract/html/element_rules.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

using Tree = read::Tree;

// A rule with the words it is for, separated by spaces.
struct Row {
  ElementDuty duty;
  std::string_view words;
};

constexpr Row kElements[] = {
    {{Duty::unseen, "no text"},
     "head script style noscript template svg canvas iframe object embed map area math select "
     "option datalist textarea input audio video source track dialog"},
    {{Duty::furniture, "button or form"}, "button label legend menu"},
    {{Duty::furniture, "navigation element"}, "nav"},
    {{Duty::furniture, "aside element"}, "aside"},
    {{Duty::furniture, "footer element"}, "footer"},
    {{Duty::furniture, "form"}, "form"},
    {{Duty::caption, "figure"}, "figure figcaption caption picture"},
};

constexpr Row kRoles[] = {
    {{Duty::furniture, "role"},
     "navigation complementary banner contentinfo search dialog alert alertdialog menu menubar "
     "toolbar tablist button"},
};

// Names of classes and ids are taken apart: "id-StoryElement-leadText" is the words "id",
// "story", "element", "lead", "text". A row fits a word, two neighbours ("lead-text"), or, with a
// "*" behind it, the beginning of a word. The first row that fits counts.
constexpr Row kNames[] = {
    {{Duty::comments, "comments"},
     "comment comments commentlist comment* kommentar kommentare kommentar* leserkommentar* "
     "disqus* dsq* respond akismet* postings posting-list user-posts discussion diskussion reply "
     "replies leserbriefe talk-comments fb-comments comol"},
    {{Duty::furniture, "hidden"},
     "visually-hidden sr-only screen-reader* screenreader* noprint no-print hide-print print-only "
     "invisible aural hidden-text"},
    {{Duty::furniture, "navigation"},
     "nav navi navbar navigation* subnav* menu* submenu* breadcrumb* bread-crumb bread-crumbs "
     "pagination* pager paginator paging skip-link skiplink skiplinks jump-to toc topbar "
     "post-nav nav-links wp-pagenavi sidenav"},
    {{Duty::furniture, "header or footer"},
     "footer* site-header page-header* masthead* colophon site-footer page-footer"},
    {{Duty::furniture, "consent"},
     "cookie* consent* gdpr* cmpbox* cmp-banner privacy-overlay usercentrics* opt-in optin "
     "permission*"},
    {{Duty::furniture, "share buttons"},
     "share* sharing shariff* social* addtoany* addthis* "
     "toolbar tools interaction-bar interactionbar print-button "
     "bookmark bookmarks jp-post likes like-button wp-share heateor* a2a"},
    {{Duty::furniture, "advertising"},
     "ad ads adv advert* anzeige anzeigen werbung werbe* sponsor* promo* "
     "outbrain* taboola* plista* ligatus* adsense* adsbygoogle* adslot* adbox* gujad adcontainer* "
     "banner* criteo* affiliate* cleverpush* billboard skyscraper adform*"},
    {{Duty::furniture, "related"},
     "related* relatedposts jp-related* recommend* teaser* read-more readmore* "
     "read-also more-articles more-news more-posts morearticles see-also also-read most-read "
     "mostread most-popular popular popular-posts "
     "trending trend next-post prev-post previous-post next-article similar* further-reading "
     "linkbox* link-list linklist* link-box article-list articlelist story-list latest* recent* "
     "crosslink* crosssell* you-may upsell* yarpp* crp storystream storyline-teaser more-from "
     "mehr-zum mehr-zu weitere-artikel weitere-themen weiterlesen lesetipp lesetipps "
     "lesen-sie artikel-liste empfehlung* verwandt* aehnliche* meistgelesen* zum-thema "
     "product-list productlist viral* suggest* mostpopular* side-stories"},
    {{Duty::furniture, "newsletter"},
     "newsletter* subscribe* subscription* signup* sign-up abo abobox* cta call-to* mailchimp* "
     "mc4wp* push-notification* follow-us followus mailpoet* tnp wp-block-jetpack-subscriptions"},
    {{Duty::furniture, "paywall"},
     "paywall* paygate* pay-wall piano* plus-offer premium-offer login* register* registration "
     "regwall paid-content paidcontent obfuscated blurred"},
    {{Duty::furniture, "about the author"},
     "author-box authorbox* author-bio about-author author-info author-profile author-card "
     "authorcard* author-description author-details post-author-bio autorenbox autoren-box "
     "autorbox autor-box authors-box user-info user-profile biography saboxplugin* "
     "abh pp-multiple"},
    {{Duty::furniture, "embedded post"},
     "twitter-tweet instagram-media tiktok-embed fb-post fb-xfbml mastodon-embed bluesky-embed"},
    {{Duty::furniture, "gallery"},
     "gallery* slideshow* slider* carousel* swiper* slick* lightbox* fotostrecke* bildergalerie* "
     "bilderstrecke* galerie slide flickity* owl"},
    {{Duty::furniture, "widget"},
     "sidebar* widget widgets modal* popup* popover overlay* tooltip* toast dropdown* search "
     "searchform* search-form suche suchformular rating* ratings voting vote poll umfrage quiz "
     "feedback* side-bar player* audioplayer* videoplayer* flyout offcanvas off-canvas lock-screen "
     "button* btn wp-block-buttons mini-cart warenkorb basket cart tabnav notification* "
     "infoline countdown tocnav"},
    {{Duty::tags, "tags"},
     "tags taglist tag-list tagcloud tag-cloud keywords schlagworte schlagwoerter post-tags "
     "entry-tags article-tags tag-links tags-links cat-links topics topic-list themenliste "
     "post-categories categories hashtags entry-categories"},
    {{Duty::kicker, "kicker"},
     "kicker* topline* overline* dachzeile* catchline* roofline* headline-kicker spitzmarke "
     "ueberzeile oberzeile pre-headline preheadline pretitle headline-prefix superhead* "
     "eyebrow* supertitle*"},
    {{Duty::lead, "lead"},
     "lead lead-text leadtext* article-lead vorspann* intro-text introtext article-intro "
     "articleintro* artikel-intro standfirst* article-summary article-excerpt perex "
     "artikel-vorspann story-intro post-excerpt dek abstract article-description "
     "articlelead lede"},
    {{Duty::caption, "caption"},
     "caption* captions wp-caption* bildunterschrift* image-caption imagecaption* img-caption "
     "picture-caption bildtext* copyright copyrights credit credits photo-credit image-credit "
     "image-credits imagecredit* bildquelle* bildnachweis* fotocredit* image-source "
     "image-copyright image-info pic-caption fotograf* photographer* mediacaption* "
     "attachment attachments"},
    {{Duty::byline, "byline"},
     "byline* author authors autor autoren meta metadata entry-meta post-meta article-meta "
     "timestamp* publish-date published pubdate post-date entry-date date datum "
     "reading-time readingtime lesezeit lesedauer article-info article-infos articleinfo* "
     "post-info "
     "postinfo* entry-info posted-on postmetadata dateline-info publishing publication-date "
     "entry-utility post-details byline-info"},
};

constexpr std::pair<BodyHook, std::string_view> kHooks[] = {
    // What many publishing systems call the text alone.
    {BodyHook::body,
     "article-body articlebody* article-text articletext article-content articlecontent "
     "article-body-content story-body storybody story-content storycontent story-text "
     "entry-content entrycontent post-content postcontent post-body postbody post-text posttext "
     "post-entry postentry post-bodycopy artikeltext artikel-text artikel-body artikel-content "
     "artikelinhalt body-text bodytext field-body field-name-body text-body news-text "
     "newstext news-text-wrap fulltext full-text textkoerper fliesstext content-body contentbody "
     "blog-content news-content single-content theme-content page-content pagecontent "
     "text-content textcontent rich-text richtext mw-parser recipe-content"},
    {BodyHook::article,
     "article artikel story single-post hentry blogpost blog-post news-detail newsdetail "
     "news-single article-detail articledetail beitrag post"},
    {BodyHook::page,
     "main-content maincontent content-main contentmain content inhalt main primary "
     "hauptinhalt main-column"},
};

struct NameTable {
  struct Entry {
    int row = 0;  // in the order of the tables: a smaller one goes first
    ElementDuty duty;
    BodyHook hook = BodyHook::none;
  };
  std::unordered_map<std::string_view, Entry> whole;
  std::vector<std::pair<std::string_view, Entry>> beginnings;  // sorted

  void add(std::string_view words, const Entry& entry) {
    for (const std::string_view word : split(words, " ")) {
      if (word.ends_with('*')) {
        beginnings.emplace_back(word.substr(0, word.size() - 1), entry);
      } else {
        whole.emplace(word, entry);
      }
    }
  }
};

const NameTable& name_table() {
  static const NameTable kTable = [] {
    NameTable table;
    int row = 0;
    for (const Row& names : kNames) table.add(names.words, {++row, names.duty, BodyHook::none});
    std::sort(table.beginnings.begin(), table.beginnings.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    return table;
  }();
  return kTable;
}

const NameTable& hook_table() {
  static const NameTable kTable = [] {
    NameTable table;
    for (const auto& [hook, words] : kHooks) {
      table.add(words, {-static_cast<int>(hook), {}, hook});
    }
    std::sort(table.beginnings.begin(), table.beginnings.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    return table;
  }();
  return kTable;
}

const NameTable::Entry* find_name(const NameTable& table, std::string_view word) {
  const auto whole = table.whole.find(word);
  const NameTable::Entry* found = whole == table.whole.end() ? nullptr : &whole->second;
  // The entry that begins "word" stands right before it, as none of them begins another.
  const auto behind =
      std::upper_bound(table.beginnings.begin(), table.beginnings.end(), word,
                       [](std::string_view key, const auto& entry) { return key < entry.first; });
  if (behind != table.beginnings.begin()) {
    const auto& [beginning, entry] = *std::prev(behind);
    if (word.starts_with(beginning) && (!found || entry.row < found->row)) found = &entry;
  }
  return found;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// The words of one class or id, in lower case, with '-' between them: "StoryElement__leadText" is
// "story-element-lead-text"; humps of generated names ("sc-iJfdHH") are left together.
std::string name_words(std::string_view name) {
  constexpr std::size_t kShortestHump = 4;
  std::string out;
  std::size_t run = 0;  // letters since the last break
  for (std::size_t at = 0; at < name.size(); ++at) {
    const char c = name[at];
    if (c == '-' || c == '_' || c == '.' || c == '/') {
      if (!out.empty() && out.back() != '-') out += '-';
      run = 0;
      continue;
    }
    std::size_t ahead = 0;
    while (at + 1 + ahead < name.size() && is_lower(name[at + 1 + ahead])) ++ahead;
    const bool hump =
        is_upper(c) && at > 0 && is_lower(name[at - 1]) && run >= 2 && ahead + 1 >= kShortestHump;
    if (hump && !out.empty() && out.back() != '-') {
      out += '-';
      run = 0;
    }
    out += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    ++run;
  }
  return out;
}

// "md:hover:bg-teaser" and "[grid-area:kicker]" style, and say nothing of the text; nor do the
// terms that WordPress writes to each post: "category-newsletter", "tag-werbung".
bool says_nothing(std::string_view name) {
  if (name.find_first_of(":[]()&=,") != std::string_view::npos) return true;
  for (const std::string_view start : {"category-", "tag-", "elementor-", "has-", "with-", "no-",
                                       "is-", "post_tag-", "js-", "term-"}) {
    if (name.starts_with(start)) return true;
  }
  return false;
}

// "hidden" and "d-none", unless other classes show the element on wider screens.
bool is_hidden_class(std::string_view classes) {
  bool hidden = false;
  for (const std::string_view name : words(classes.substr(0, 1000))) {
    hidden = hidden || name == "hidden" || name == "d-none";
    const bool wider = name.find(':') != std::string_view::npos || name.starts_with("d-") ||
                       name.starts_with("visible-");
    if (wider && name != "d-none") return false;
  }
  return hidden;
}

bool is_hidden(const Tree& tree, Tree::Id element) {
  for (const Tree::Attribute& attribute : tree.attributes(element)) {
    if (attribute.name == "hidden" && attribute.value != "until-found") return true;
    if (attribute.name == "aria-hidden" && attribute.value == "true") return true;
    if (attribute.name == "class" && is_hidden_class(attribute.value)) return true;
    if (attribute.name == "style") {
      std::string style;
      for (const char c : attribute.value.substr(0, 400)) {
        if (c != ' ') style += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
      }
      if (style.find("display:none") != std::string::npos ||
          style.find("visibility:hidden") != std::string::npos) {
        return true;
      }
    }
  }
  return false;
}

template <std::size_t kSize>
std::unordered_map<std::string_view, ElementDuty> rows_by_word(const Row (&rows)[kSize]) {
  std::unordered_map<std::string_view, ElementDuty> table;
  for (const Row& row : rows) {
    for (const std::string_view word : split(row.words, " ")) table.emplace(word, row.duty);
  }
  return table;
}

}  // namespace

bool is_block_element(std::string_view name) {
  static const std::unordered_map<std::string_view, bool> kBlocks = [] {
    std::unordered_map<std::string_view, bool> blocks;
    for (const std::string_view block :
         split("html body address article aside blockquote center dd details dialog dir div dl dt "
               "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main "
               "menu nav ol p pre search section summary table tbody td tfoot th thead tr ul "
               "caption legend button option select noscript iframe video audio object",
               " ")) {
      blocks.emplace(block, true);
    }
    return blocks;
  }();
  return kBlocks.contains(name) || name.find('-') != std::string_view::npos;
}

const ElementRules::Words& ElementRules::words_of(std::string_view names) {
  const auto [place, is_new] = known_.try_emplace(names);
  if (!is_new) return place->second;
  constexpr std::size_t kLongestNames = 1000;  // more is generated
  int best = 0;
  const auto look_up = [&](std::string_view word) {
    if (const NameTable::Entry* entry = find_name(name_table(), word)) {
      if (best == 0 || entry->row < best) {
        best = entry->row;
        place->second.duty = entry->duty;
      }
    }
    if (const NameTable::Entry* entry = find_name(hook_table(), word)) {
      place->second.hook = std::max(place->second.hook, entry->hook);
    }
  };
  for (const std::string_view name : words(names.substr(0, kLongestNames))) {
    if (says_nothing(name) && !name_table().whole.contains(name)) continue;
    const std::string all = name_words(name);
    std::string_view previous;
    for (const std::string_view word : split(all, "-")) {
      look_up(word);
      if (!previous.empty()) {
        look_up({previous.data(), previous.size() + 1 + word.size()});
      }
      previous = word;
    }
  }
  return place->second;
}

ElementDuty ElementRules::duty(Tree::Id element) {
  static const auto kByElement = rows_by_word(kElements);
  static const auto kByRole = rows_by_word(kRoles);
  const Tree::Node& node = tree_[element];
  if (const auto row = kByElement.find(node.name); row != kByElement.end()) return row->second;
  if (is_hidden(tree_, element)) return {Duty::furniture, "hidden"};
  if (const auto row = kByRole.find(tree_.attribute(element, "role")); row != kByRole.end()) {
    return row->second;
  }
  // The names of a house's own elements say as much as a class: <inline-teaser>.
  const bool own_name = node.name.find('-') != std::string_view::npos;
  for (const std::string_view names :
       {own_name ? node.name : std::string_view(), tree_.attribute(element, "class"),
        tree_.attribute(element, "id")}) {
    const ElementDuty found = words_of(names).duty;
    const bool trusted =
        std::find(distrusted_.begin(), distrusted_.end(), found.rule) == distrusted_.end();
    if (found.duty != Duty::text && trusted) return found;
  }
  return {};
}

BodyHook ElementRules::hook(Tree::Id element) {
  const Tree::Node& node = tree_[element];
  const std::string_view property = tree_.attribute(element, "itemprop");
  if (property == "articleBody" || property == "text") return BodyHook::body;
  BodyHook hook = std::max(words_of(tree_.attribute(element, "class")).hook,
                           words_of(tree_.attribute(element, "id")).hook);
  if (node.name == "article") hook = std::max(hook, BodyHook::article);
  if (node.name == "main" || tree_.attribute(element, "role") == "main") {
    hook = std::max(hook, BodyHook::page);
  }
  return hook;
}

}  // namespace depesche::extract
