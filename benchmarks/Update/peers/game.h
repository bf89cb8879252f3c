// What all rules step on: a field that is linear in the point, made the same way by every peer, and the clock that
// stands still while it is made; or on one that is made elsewhere.
#pragma once

#include <cstring>
#include <chrono>
#include <string>
#include <vector>

#include <omp.h>

#include "memory.h"

using Seconds = std::chrono::duration<double>;
using Clock = std::chrono::steady_clock;

constexpr size_t enough = 32768; // for a second thread

template <typename Body>
void each(size_t count, Body body) {
#pragma omp parallel for simd schedule(static) if (parallel : count > enough)
    for (size_t i = 0; i < count; i++) body(i);
}

inline std::vector<size_t> lengths(size_t size, const std::string& tensors) {
    if (tensors != "small") return std::vector<size_t>(std::stoul(tensors), size / std::stoul(tensors));
    std::vector<size_t> result;
    for (size_t i = 0; i < 400; i++) result.push_back(i % 2 ? 64 : 64 * 64);
    return result;
}

struct Game {
    size_t count = 0;
    std::vector<size_t> starts;
    Vector point, gradient;
    double paused = 0;

    explicit Game(const std::vector<size_t>& tensors) {
        for (auto length : tensors) {
            starts.push_back(count);
            count += length;
        }
        point = Vector(count);
        gradient = Vector(count);
        curvature = Vector(count);
        for (size_t tensor = 0; tensor < tensors.size(); tensor++)
            for (size_t i = 0; i < tensors[tensor]; i++)
                curvature[starts[tensor] + i] = (1 + (i * 37 + tensor * 11) % 1009) / 1009.0f;
    }

    // One whose field somebody else makes.
    Game(size_t count, float* point, float* gradient, void (*evaluate)())
        : count(count), point(point), gradient(gradient), evaluate(evaluate) {}

    // Clears the gradient, which counts, and makes the field, which does not.
    void field() {
        clear();
        auto start = Clock::now();
        evaluate ? evaluate() : linear();
        paused += Seconds(Clock::now() - start).count();
    }

private:
    Vector curvature;
    long evaluations = 0;
    void (*evaluate)() = nullptr;

    void linear() {
        auto pull = 0.5f + 0.01f * (evaluations++ % 3);
        float *g = gradient.data(), *z = point.data(), *h = curvature.data();
        each(count, [=](size_t i) { g[i] = h[i] * (z[i] + 1) - pull; });
    }

    void clear() {
        float* g = gradient.data();
#pragma omp parallel if (count > enough)
        {
            size_t thread = omp_get_thread_num(), threads = omp_get_num_threads();
            auto first = count * thread / threads, last = count * (thread + 1) / threads;
            std::memset(g + first, 0, (last - first) * sizeof(float));
        }
    }
};
