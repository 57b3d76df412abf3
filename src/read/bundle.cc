// SPDX-License-Identifier: GPL-2.0-or-later
// tar and zip by libarchive, with a way on behind damage.
#include "read/bundle.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <algorithm>
#include <utility>

#include "read/libarchive.h"
#include "read/path_text.h"

#include <depesche/error.h>

namespace depesche::read {
namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t kMaxMembers = 10'000'000;
constexpr std::size_t kMaxNameBytes = 4096;
// Each costs a look around it; an archive with more is no archive.
constexpr int kMaxDamages = 1000;
constexpr std::size_t kTarBlock = 512;
constexpr std::size_t kPiece = std::size_t{64} << 10;
constexpr std::string_view kZipMember = "PK\x03\x04";
constexpr std::string_view kZipList = "PK\x01\x02";

// libarchive gives names in the character set of the locale and drops what that does not have. The
// library must not depend on the locale, nor set it for its program: this is one for the thread.
class Utf8Locale {
 public:
  Utf8Locale() {
    static const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    if (utf8 != nullptr) before_ = uselocale(utf8);
  }
  ~Utf8Locale() {
    if (before_ != nullptr) uselocale(before_);
  }
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;

 private:
  locale_t before_ = nullptr;
};

// "a/b" for "/./a//b/".
std::string without_empty_parts(std::string_view path) {
  std::string clean;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(path.size(), part.size() + 1));
    if (part.empty() || part == ".") continue;
    if (!clean.empty()) clean += '/';
    clean += part;
  }
  return clean;
}

// The header's checksum: the sum of its bytes, with blanks where the sum itself stands.
bool is_tar_header(std::string_view head) {
  constexpr std::size_t kSumAt = 148;
  constexpr std::size_t kSumBytes = 8;
  if (head.size() < kTarBlock || head.front() == '\0') return false;
  unsigned told = 0;
  for (const char c : head.substr(kSumAt, kSumBytes)) {
    if (c >= '0' && c <= '7') told = told * 8 + static_cast<unsigned>(c - '0');
    if (c != ' ' && c != '\0' && (c < '0' || c > '7')) return false;
  }
  unsigned sum = 0;
  for (std::size_t i = 0; i < kTarBlock; ++i) {
    const bool in_sum = i >= kSumAt && i < kSumAt + kSumBytes;
    sum += in_sum ? static_cast<unsigned>(' ') : static_cast<unsigned char>(head[i]);
  }
  return sum == told;
}

}  // namespace

BundleKind find_bundle(std::string_view head) {
  // "PK00" marks archives that were meant for several disks; the last is an empty archive.
  for (const std::string_view start : {kZipMember, "PK00PK\x03\x04"sv, "PK\x05\x06"sv}) {
    if (head.starts_with(start)) return BundleKind::zip;
  }
  return is_tar_header(head) ? BundleKind::tar : BundleKind::none;
}

class Bundle::Impl {
 public:
  Impl(BundleKind kind, std::unique_ptr<Input> input) : kind_(kind), input_(std::move(input)) {
    begin({});
  }

  std::optional<Member> next();
  std::size_t read(char* buffer, std::size_t size);
  const Input& input() const { return *input_; }

 private:
  void begin(std::string pushed_back);
  bool go_behind_damage();
  void finish_member();
  void check_tar_end();
  Member describe() const;
  [[noreturn]] void tell(const std::string& reason);

  BundleKind kind_;
  std::unique_ptr<Input> input_;
  std::optional<Libarchive> reader_;
  struct archive_entry* entry_ = nullptr;  // the reader's, while its content can be read
  bool ended_ = false;
  bool broken_ = false;  // the reader can't be used any more
  bool told_ = false;    // that something is wrong between two members, since the last one
  std::uint64_t members_ = 0;
  int damages_ = 0;
};

void Bundle::Impl::begin(std::string pushed_back) {
  reader_.emplace(*input_, std::move(pushed_back));
  if (kind_ == BundleKind::tar) {
    archive_read_support_format_tar(reader_->get());
    // Archives joined by cat.
    archive_read_set_options(reader_->get(), "tar:read_concatenated_archives");
  } else {
    archive_read_support_format_zip_streamable(reader_->get());
  }
  const Utf8Locale utf8;
  reader_->open();
}

void Bundle::Impl::tell(const std::string& reason) {
  told_ = true;
  throw Error(ErrorCode::io, reason);
}

std::optional<Member> Bundle::Impl::next() {
  finish_member();
  while (!ended_) {
    if (std::exchange(broken_, false) && !go_behind_damage()) break;
    int answer = ARCHIVE_OK;
    {
      const Utf8Locale utf8;
      answer = archive_read_next_header(reader_->get(), &entry_);
    }
    if (answer == ARCHIVE_OK || answer == ARCHIVE_WARN) {
      told_ = false;
      ended_ = ++members_ > kMaxMembers;
      if (ended_) tell("the archive has more than " + std::to_string(kMaxMembers) + " members");
      if (archive_entry_filetype(entry_) != AE_IFDIR) return describe();
      continue;
    }
    entry_ = nullptr;
    ended_ = answer == ARCHIVE_EOF;
    broken_ = answer == ARCHIVE_FATAL;
    if (ended_) {
      check_tar_end();
    } else if (!told_) {
      tell("members may be missing: " + reader_->reason());
    }
  }
  return std::nullopt;
}

// A member of a zip archive that is not read may not say how long it is.
void Bundle::Impl::finish_member() {
  if (kind_ == BundleKind::zip && entry_ != nullptr && archive_entry_size_is_set(entry_) == 0) {
    try {
      char scratch[4096];
      while (read(scratch, sizeof(scratch)) != 0) continue;
    } catch (const Error&) {
      // Who wanted the member was told; others don't need it.
      if (input_->expansion().exceeded()) throw;
    }
  }
  entry_ = nullptr;
}

// Starts a new reader at the next member of a zip archive. False at the end.
bool Bundle::Impl::go_behind_damage() {
  const std::string reason = reader_->reason();
  std::string rest = reader_->unused();
  std::size_t from = 1;  // the damage may be the header that stands here
  while (kind_ == BundleKind::zip && damages_ < kMaxDamages) {
    const std::size_t member = rest.find(kZipMember, from);
    const std::size_t list = rest.find(kZipList, from);
    if (member < list) {
      ++damages_;
      begin(rest.substr(member));
      return true;
    }
    // The list of all members: none is left.
    ended_ = list != std::string::npos;
    if (ended_) return false;
    rest.erase(0, rest.size() - std::min(rest.size(), kZipMember.size() - 1));
    from = 0;
    const std::size_t had = rest.size();
    rest.resize(had + kPiece);
    rest.resize(had + input_->read(rest.data() + had, kPiece));
    if (rest.size() == had) break;
  }
  ended_ = true;
  if (!told_) tell("members may be missing: " + reason);
  return false;
}

// What was cut off between two members looks whole but for the blocks of zeros at the end.
void Bundle::Impl::check_tar_end() {
  if (kind_ != BundleKind::tar || told_) return;
  const std::string_view last = reader_->taken_last();
  const bool zeros =
      last.size() >= kTarBlock &&
      last.substr(last.size() - kTarBlock).find_first_not_of('\0') == std::string::npos;
  if (!zeros) tell("members may be missing: the archive has no end");
}

Member Bundle::Impl::describe() const {
  Member member;
  const char* name = archive_entry_pathname(entry_);
  if (name != nullptr) member.name = without_empty_parts(name);
  if (member.name.size() > kMaxNameBytes) {
    member.name.resize(kMaxNameBytes);
    member.problem = "the name has more than " + std::to_string(kMaxNameBytes) + " bytes";
  } else if (member.name.empty()) {
    member.name = "member " + std::to_string(members_);
    member.problem = "the name can't be read";
  } else if (archive_entry_is_encrypted(entry_) != 0) {
    member.problem = "the member is encrypted";
  }
  const auto type = archive_entry_filetype(entry_);
  member.is_file = type == AE_IFREG && archive_entry_hardlink(entry_) == nullptr;
  return member;
}

std::size_t Bundle::Impl::read(char* buffer, std::size_t size) {
  if (entry_ == nullptr) return 0;
  const la_ssize_t got = archive_read_data(reader_->get(), buffer, size);
  if (got < 0) {
    broken_ = got == ARCHIVE_FATAL;
    entry_ = nullptr;
    throw Error(ErrorCode::io, "the member can't be read: " + reader_->reason());
  }
  // A tar archive holds its members as they are, but for holes.
  if (kind_ == BundleKind::zip || archive_entry_sparse_count(entry_) > 0) {
    input_->expansion().add_unpacked(static_cast<std::size_t>(got));
  }
  if (got == 0) entry_ = nullptr;
  return static_cast<std::size_t>(got);
}

namespace {

class MemberInput : public Input {
 public:
  explicit MemberInput(Bundle::Impl& bundle) : Input(&bundle.input()), bundle_(bundle) {}

 private:
  std::size_t fill(char* buffer, std::size_t size) override { return bundle_.read(buffer, size); }

  Bundle::Impl& bundle_;
};

}  // namespace

Bundle::Bundle(BundleKind kind, std::unique_ptr<Input> input)
    : impl_(std::make_unique<Impl>(kind, std::move(input))) {}

Bundle::~Bundle() = default;
Bundle::Bundle(Bundle&&) noexcept = default;
Bundle& Bundle::operator=(Bundle&&) noexcept = default;

std::optional<Member> Bundle::next() { return impl_->next(); }

Expansion& Bundle::expansion() const { return impl_->input().expansion(); }

std::unique_ptr<Input> Bundle::open() { return std::make_unique<MemberInput>(*impl_); }

}  // namespace depesche::read
