// SPDX-License-Identifier: GPL-2.0-or-later
// Where an ingest run puts its articles.
#include "index/sink.h"

namespace depesche::index {

void Sink::reject_second(const Incoming& incoming, const std::string& first_file) {
  reporter_.reject(
      incoming.origin,
      "the id \"" + incoming.article.id + "\" was already given by " +
          (first_file == incoming.article.file ? "another record of this file" : first_file));
}

}  // namespace depesche::index
