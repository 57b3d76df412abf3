// SPDX-License-Identifier: GPL-2.0-or-later
// The events of nlohmann's parser, gathered to fields without recursion.
#include "read/json_object.h"

#include <cstddef>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <unordered_map>
#include <utility>

#include "read/encoding.h"
#include "read/json_reason.h"

namespace depesche::read {
namespace {

constexpr std::size_t kMaxDepth = 64;
constexpr std::size_t kMaxNames = 10'000;
constexpr std::size_t kMaxNameBytes = 1'000;
constexpr std::size_t kMaxValues = 1'000'000;

// Takes the parser's events. Because the parser gives them in the order of the text, a key that
// comes twice is known only after the values of the first; so each value remembers its key, and
// those of a replaced key, and of the keys below it, are left out at the end.
class FieldGatherer : public nlohmann::json::json_sax_t {
 public:
  explicit FieldGatherer(std::uint64_t& dropped) : dropped_(dropped) {}

  const std::string& reason() const { return reason_; }

  // The fields, once everything is read.
  std::vector<Field> take_fields() {
    std::vector<Field> fields;
    std::unordered_map<std::size_t, std::size_t> field_of_name;
    for (Key& key : keys_) {
      // A key stands behind the one that holds it, so that this is already known to be replaced.
      if (key.parent != kNone && keys_[key.parent].replaced) key.replaced = true;
      const bool only_objects = !key.has_scalar && (!key.has_list || key.has_object);
      if (key.replaced || only_objects) continue;
      const auto [place, is_new] = field_of_name.try_emplace(key.name, fields.size());
      if (is_new) fields.push_back({*names_[key.name], {}});
    }
    for (Value& value : values_) {
      const Key& key = keys_[value.key];
      if (key.replaced) continue;
      Field& field = fields[field_of_name.at(key.name)];
      field.values.push_back(std::move(value.text));
      field.is_text = field.is_text && value.is_text;
      field.is_list = field.is_list || key.has_list;
    }
    return fields;
  }

  bool null() override { return note_scalar(); }
  bool boolean(bool value) override { return add_value(value ? "true" : "false", false); }
  bool number_integer(number_integer_t value) override {
    return add_value(std::to_string(value), false);
  }
  bool number_unsigned(number_unsigned_t value) override {
    return add_value(std::to_string(value), false);
  }
  bool number_float(number_float_t, const string_t& written) override {
    return add_value(written, false);
  }
  bool string(string_t& value) override { return add_value(clean_text(value, dropped_), true); }
  bool binary(binary_t&) override { return fail("binary values are not JSON"); }

  bool start_object(std::size_t) override {
    if (levels_.empty()) return start_level(kNone);
    keys_[levels_.back().key].has_object = true;
    return start_level(levels_.back().key);
  }
  bool end_object() override { return end_level(); }
  bool start_array(std::size_t) override {
    if (levels_.empty()) return fail("a JSON list, not an object");
    keys_[levels_.back().key].has_list = true;
    return start_level(levels_.back().key);
  }
  bool end_array() override { return end_level(); }

  bool key(string_t& written) override {
    Level& level = levels_.back();
    std::string name = level.owner == kNone ? "" : *names_[keys_[level.owner].name] + ".";
    name += clean_text(written, dropped_);
    if (name.size() > kMaxNameBytes) return fail("a key is longer than 1000 bytes");
    const auto [place, is_new] = index_of_name_.try_emplace(std::move(name), names_.size());
    if (is_new) names_.push_back(&place->first);
    if (names_.size() > kMaxNames) return fail("more than 10000 different keys");
    const auto [earlier, is_first] = level.keys.try_emplace(place->second, keys_.size());
    if (!is_first) {
      keys_[earlier->second].replaced = true;
      earlier->second = keys_.size();
    }
    level.key = keys_.size();
    keys_.push_back({level.owner, place->second});
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::json::exception& error) override {
    return fail(json_reason(position, error));
  }

 private:
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

  // A key at its place in the text.
  struct Key {
    std::size_t parent = kNone;  // the key whose object it stands in
    std::size_t name = 0;        // in names_, dotted
    bool replaced = false;       // by a later one
    bool has_scalar = false;     // a value or null
    bool has_list = false;
    bool has_object = false;
  };
  struct Value {
    std::size_t key = 0;
    std::string text;
    bool is_text = true;
  };
  // An object or list that is open.
  struct Level {
    std::size_t owner = kNone;  // the key it belongs to; kNone: the outermost object
    std::size_t key = kNone;    // that values now belong to
    std::unordered_map<std::size_t, std::size_t> keys;  // of an object: name -> last key
  };

  bool fail(std::string reason) {
    if (reason_.empty()) reason_ = std::move(reason);
    return false;
  }

  bool start_level(std::size_t owner) {
    if (levels_.size() == kMaxDepth) return fail("nested deeper than 64 levels");
    levels_.push_back({owner, owner, {}});
    return true;
  }

  bool end_level() {
    levels_.pop_back();
    return true;
  }

  bool note_scalar() {
    if (levels_.empty()) return fail("not a JSON object");
    keys_[levels_.back().key].has_scalar = true;
    return true;
  }

  bool add_value(std::string text, bool is_text) {
    if (!note_scalar()) return false;
    if (values_.size() == kMaxValues) return fail("more than 1000000 values");
    values_.push_back({levels_.back().key, std::move(text), is_text});
    return true;
  }

  std::uint64_t& dropped_;
  std::string reason_;
  std::vector<Level> levels_;
  std::vector<Key> keys_;  // in the order of the text
  std::vector<Value> values_;
  std::map<std::string, std::size_t> index_of_name_;
  std::vector<const std::string*> names_;  // keys of index_of_name_
};

}  // namespace

std::string parse_json_object(std::string_view json, std::vector<Field>& fields,
                              std::uint64_t& dropped) {
  fields.clear();
  FieldGatherer gatherer(dropped);
  if (nlohmann::json::sax_parse(json.begin(), json.end(), &gatherer)) {
    fields = gatherer.take_fields();
  }
  return gatherer.reason();
}

}  // namespace depesche::read
