// SPDX-License-Identifier: GPL-2.0-or-later
// The events of nlohmann's parser, made to a Tree without recursion.
#include "read/json_parser.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "read/encoding.h"
#include "read/json_reason.h"

namespace depesche::read {
namespace {

constexpr std::size_t kMaxDepth = 64;
constexpr std::size_t kMaxNameBytes = 1'000;
constexpr std::size_t kMaxValues = 1'000'000;

class Builder : public nlohmann::json::json_sax_t {
 public:
  explicit Builder(Tree& tree) : tree_(tree) {}

  const std::string& reason() const { return reason_; }

  bool null() override { return count_value(); }
  bool boolean(bool value) override { return add_value(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override { return add_value(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override {
    return add_value(std::to_string(value));
  }
  bool number_float(number_float_t, const string_t& written) override { return add_value(written); }
  bool string(string_t& value) override { return add_value(value); }
  bool binary(binary_t&) override { return fail("binary values are not JSON"); }

  bool start_object(std::size_t) override { return start_level(false); }
  bool end_object() override { return end_level(); }
  bool start_array(std::size_t) override { return start_level(true); }
  bool end_array() override { return end_level(); }

  bool key(string_t& written) override {
    std::uint64_t dropped = 0;
    levels_.back().name = clean_text(written, dropped);
    return levels_.back().name.size() <= kMaxNameBytes || fail("a key is longer than 1000 bytes");
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::json::exception& error) override {
    return fail(json_reason(position, error));
  }

 private:
  static constexpr char kRoot[] = "json";
  static constexpr char kItem[] = "item";

  // An object or list that is open.
  struct Level {
    bool is_element = false;  // to be closed with it
    bool is_kept = true;      // false below an empty key
    std::string name;         // of the elements that its values become
  };

  bool fail(std::string reason) {
    if (reason_.empty()) reason_ = std::move(reason);
    return false;
  }

  bool count_value() { return ++values_ <= kMaxValues || fail("more than 1000000 values"); }

  bool add_value(std::string_view written) {
    if (!count_value()) return false;
    std::uint64_t dropped = 0;
    const std::string text = clean_text(written, dropped);
    if (!is_wanted()) return true;
    tree_.open(levels_.empty() ? kRoot : levels_.back().name);
    tree_.add_text(text);
    tree_.close();
    return true;
  }

  // True if the value that comes next has a name.
  bool is_wanted() const {
    return levels_.empty() || (levels_.back().is_kept && !levels_.back().name.empty());
  }

  bool start_level(bool is_list) {
    if (levels_.size() == kMaxDepth) return fail("nested deeper than 64 levels");
    if (!count_value()) return false;
    const bool is_root = levels_.empty();
    Level level;
    level.is_kept = is_wanted();
    level.is_element = level.is_kept && (is_root || !is_list);
    if (level.is_element) tree_.open(is_root ? kRoot : levels_.back().name);
    // A list gives its own name to each of its values.
    if (is_list) level.name = is_root ? kItem : levels_.back().name;
    levels_.push_back(std::move(level));
    return true;
  }

  bool end_level() {
    if (levels_.back().is_element) tree_.close();
    levels_.pop_back();
    return true;
  }

  Tree& tree_;
  std::string reason_;
  std::vector<Level> levels_;
  std::size_t values_ = 0;
};

}  // namespace

std::string parse_json(std::string_view json, Tree& tree) {
  tree = Tree();
  Builder builder(tree);
  nlohmann::json::sax_parse(json.begin(), json.end(), &builder);
  if (!builder.reason().empty()) tree = Tree();
  return builder.reason();
}

}  // namespace depesche::read
