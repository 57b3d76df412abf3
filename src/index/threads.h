// SPDX-License-Identifier: GPL-2.0-or-later
// Work on several threads at once.
#ifndef DEPESCHE_INDEX_THREADS_H_
#define DEPESCHE_INDEX_THREADS_H_

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace depesche::index {

// Runs work() in so many threads at the same time, the calling one among them, and waits for all of
// them. Throws the first exception that one has thrown.
void run_in_threads(unsigned threads, const std::function<void()>& work);

// The way of items through steps, several items at once. A thread goes all the way with an item
// before it takes the next, so that there are never more items than threads.
template <typename Item>
class Pipeline {
 public:
  std::function<std::unique_ptr<Item>()> take;  // one at a time; nullptr: there are no more
  std::function<void(Item&)> prepare;           // of several items at once
  std::function<void(Item&)> put;               // one at a time, in the order of taking
  std::function<void(Item&)> finish;            // of several items at once

  // Runs until all items are through. After an exception of a step no other is begun, and it is
  // thrown when those that were have ended. Only once.
  void run(unsigned threads) {
    run_in_threads(threads, [this] {
      try {
        while (step()) {
        }
      } catch (...) {
        const std::lock_guard lock(putting_);
        failed_ = true;
        turn_changed_.notify_all();
        throw;
      }
    });
  }

 private:
  // False at the end.
  bool step() {
    std::size_t number = 0;
    std::unique_ptr<Item> item;
    {
      const std::lock_guard lock(taking_);
      // Also if it throws.
      if (!std::exchange(ended_, true) && !failed_) item = take();
      if (!item) return false;
      ended_ = false;
      number = taken_++;
    }
    prepare(*item);
    {
      std::unique_lock lock(putting_);
      turn_changed_.wait(lock, [&] { return turn_ == number || failed_; });
      if (failed_) return false;
      put(*item);
      ++turn_;
      turn_changed_.notify_all();
    }
    finish(*item);
    return true;
  }

  std::mutex taking_;  // of take, and of
  bool ended_ = false;
  std::size_t taken_ = 0;
  std::mutex putting_;  // of put, and of
  std::size_t turn_ = 0;
  std::condition_variable turn_changed_;
  std::atomic<bool> failed_ = false;
};

}  // namespace depesche::index

#endif
