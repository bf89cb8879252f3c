// A vector in huge pages, zero at first, touched first by the threads that work on it.
#pragma once

#include <cstddef>
#include <new>
#include <utility>

#include <sys/mman.h>

class Vector {
public:
    Vector() = default;
    explicit Vector(size_t count) : bytes_((count * sizeof(float) + page - 1) / page * page) {
        auto block = mmap(nullptr, bytes_ + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (block == MAP_FAILED) throw std::bad_alloc();
        block_ = static_cast<char*>(block);
        data_ = reinterpret_cast<float*>((reinterpret_cast<size_t>(block) + page - 1) / page * page);
        madvise(data_, bytes_, MADV_HUGEPAGE);
#pragma omp parallel for schedule(static)
        for (size_t i = 0; i < bytes_ / sizeof(float); i += 1024) data_[i] = 0;
    }
    // One in memory that another owns.
    explicit Vector(float* data) : data_(data) {}
    Vector(Vector&& other) noexcept { swap(other); }
    Vector& operator=(Vector&& other) noexcept {
        swap(other);
        return *this;
    }
    ~Vector() {
        if (block_) munmap(block_, bytes_ + page);
    }

    float* data() const { return data_; }
    float& operator[](size_t i) const { return data_[i]; }

private:
    static constexpr size_t page = 2 << 20;
    size_t bytes_ = 0;
    char* block_ = nullptr;
    float* data_ = nullptr;

    void swap(Vector& other) {
        std::swap(bytes_, other.bytes_);
        std::swap(block_, other.block_);
        std::swap(data_, other.data_);
    }
};
