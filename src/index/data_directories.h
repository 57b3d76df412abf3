// SPDX-License-Identifier: GPL-2.0-or-later
// The data directories of an index by their numbers, and the stub file that says which one counts.
#ifndef DEPESCHE_INDEX_DATA_DIRECTORIES_H_
#define DEPESCHE_INDEX_DATA_DIRECTORIES_H_

#include <string>

namespace depesche::index {

inline constexpr char kFirstData[] = "data-0001";
// The stub file while it is written.
inline constexpr char kNewStubName[] = "XAPIANDB.new";

// The name with the number behind the highest in use. Throws Error(io).
std::string next_data_name(const std::string& index);

// Writes what the stub file is to say, "glass NAME", as kNewStubName. Throws Error(io).
void prepare_stub(const std::string& index, const std::string& name);
// Makes that the stub file, at once and durably. Throws Error(io).
void switch_stub(const std::string& index);

// Removes the data directories but "kept" (a path, as WritableIndex has it) and the stub file that
// was not finished: what a killed rebuild leaves. Only for who holds the lock of "kept", which the
// stub file names. What can't be removed stays.
void remove_litter(const std::string& index, const std::string& kept) noexcept;

}  // namespace depesche::index

#endif
