// SPDX-License-Identifier: GPL-2.0-or-later
// The tables of what the words in classes and ids say about the text of an element.
#include "extract/html/element_names.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/text.h"

namespace depesche::extract {

namespace {

// A meaning with the words for it, separated by spaces.
template <typename Meaning>
struct Row {
  Meaning meaning;
  std::string_view words;
};

// Names of classes and ids are taken apart: "id-StoryElement-leadText" is the words "id",
// "story", "element", "lead", "text". A row fits a word, two neighbours ("lead-text"), or, with a
// "*" behind it, the beginning of a word. The first row that fits counts.
constexpr Row<ElementDuty> kNames[] = {
    {{Duty::comments, "comments"},
     "comment comments commentlist comment* kommentar kommentare kommentar* leserkommentar* "
     "disqus* dsq* respond akismet* postings posting-list user-posts discussion diskussion reply "
     "replies leserbriefe reviews customer-review product-review kundenbewertung* kundenmeinungen "
     "bewertungen jdgm yotpo* trustpilot* gaestebuch* talk-comments fb-comments comol"},
    {{Duty::furniture, "hidden"},
     "visually-hidden sr-only screen-reader* screenreader* noprint no-print hide-print print-only "
     "invisible aural hidden-text mw-editsection"},
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
     "elementor-posts-container references reflist product-list productlist viral* suggest* "
     "mostpopular* side-stories"},
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
     "articlelead lede intro einleitung summary anrisstext anleser unterzeile"},
    {{Duty::caption, "caption"},
     "caption* captions wp-caption* bildunterschrift* image-caption imagecaption* img-caption "
     "picture-caption bildtext* copyright copyrights credit credits photo-credit image-credit "
     "image-credits imagecredit* bildquelle* bildnachweis* fotocredit* image-source "
     "absatzbild* image-copyright image-info pic-caption fotograf* photographer* mediacaption* "
     "attachment attachments"},
    {{Duty::byline, "byline"},
     "byline* author authors autor autoren meta metadata entry-meta post-meta article-meta "
     "timestamp* publish-date published pubdate post-date entry-date date datum "
     "reading-time readingtime lesezeit lesedauer article-info article-infos articleinfo* "
     "post-info "
     "postinfo* entry-info posted-on postmetadata dateline-info publishing publication-date "
     "entry-utility post-details byline-info elementor-post-info"},
};

// The surest first.
constexpr Row<BodyHook> kHooks[] = {
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

// The words of a table, ready to be found. No beginning may begin another one.
template <typename Meaning>
class NameTable {
 public:
  template <std::size_t kSize>
  explicit NameTable(const Row<Meaning> (&rows)[kSize]) {
    int rank = 0;
    for (const Row<Meaning>& row : rows) {
      const NameEntry<Meaning> entry = {++rank, row.meaning};
      for (const std::string_view word : split(row.words, " ")) {
        if (word.ends_with('*')) {
          beginnings_.emplace_back(word.substr(0, word.size() - 1), entry);
        } else {
          whole_.emplace(word, entry);
        }
      }
    }
    std::sort(beginnings_.begin(), beginnings_.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
  }

  const NameEntry<Meaning>* find(std::string_view word) const {
    const auto whole = whole_.find(word);
    const NameEntry<Meaning>* found = whole == whole_.end() ? nullptr : &whole->second;
    // The entry that begins "word" stands right before it.
    const auto behind =
        std::upper_bound(beginnings_.begin(), beginnings_.end(), word,
                         [](std::string_view key, const auto& entry) { return key < entry.first; });
    if (behind == beginnings_.begin()) return found;
    const auto& [beginning, entry] = *std::prev(behind);
    if (word.starts_with(beginning) && (!found || entry.rank < found->rank)) found = &entry;
    return found;
  }

 private:
  std::unordered_map<std::string_view, NameEntry<Meaning>> whole_;
  std::vector<std::pair<std::string_view, NameEntry<Meaning>>> beginnings_;  // sorted
};

}  // namespace

const NameEntry<ElementDuty>* find_duty(std::string_view word) {
  static const NameTable<ElementDuty> kTable(kNames);
  return kTable.find(word);
}

const NameEntry<BodyHook>* find_hook(std::string_view word) {
  static const NameTable<BodyHook> kTable(kHooks);
  return kTable.find(word);
}

}  // namespace depesche::extract
