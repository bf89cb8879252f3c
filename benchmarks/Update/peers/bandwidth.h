// How many bytes a second this machine moves between memory and its processors, at best.
#pragma once

#include <algorithm>

#include "game.h"

template <typename Work>
double best(double bytes, Work work) {
    auto fastest = 1e9;
    for (auto i = 0; i < 12; i++) {
        auto start = Clock::now();
        work();
        fastest = std::min(fastest, Seconds(Clock::now() - start).count());
    }
    return bytes / fastest;
}

constexpr size_t far = 64 << 20; // floats: beyond every cache

inline double copy_bandwidth() {
    Vector from(far), to(far);
    return best(2.0 * far * sizeof(float), [&] {
#pragma omp parallel
        {
            size_t thread = omp_get_thread_num(), threads = omp_get_num_threads();
            auto first = far * thread / threads, last = far * (thread + 1) / threads;
            std::memcpy(to.data() + first, from.data() + first, (last - first) * sizeof(float));
        }
    });
}

inline double read_bandwidth() {
    Vector from(far);
    volatile double seen = 0;
    return best(1.0 * far * sizeof(float), [&] {
        float sum = 0, *x = from.data();
#pragma omp parallel for simd schedule(static) reduction(+ : sum)
        for (size_t i = 0; i < far; i++) sum += x[i];
        seen = sum;
    });
}
