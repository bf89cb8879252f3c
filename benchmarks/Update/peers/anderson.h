// Anderson mixing of SimGda over a rolling window of values, whose differences are made where they are read, in two
// passes: one makes the new vectors and multiplies them with the window while they are in the nearest cache, one combines.
#pragma once

#include <tuple>

#include "rules.h"

struct Anderson : Rule {
    const size_t size;
    std::vector<Vector> R, G;
    std::vector<double> known, right, answer;
    size_t pushed = 0;

    Anderson(Game& on, size_t window)
        : Rule(on), size(window), known((window + 1) * (window + 1)), right(window), answer(window) {
        for (size_t i = 0; i <= window; i++) {
            R.emplace_back(n);
            G.emplace_back(n);
        }
    }

    // Reads z, g and all but one of R; writes one of R and of G. Then reads all of G, and writes z.
    int bytes() const override { return 4 * (2 + int(size) + 2) + 4 * (int(size) + 1 + 1) + 4; }

    void step() override {
        game.field();
        push();
        solve();
        combine();
    }

private:
    // Where the vector of an index lies, 0 being the newest.
    size_t at(size_t index) const { return (pushed + size - index) % (size + 1); }

    // The differences that the window holds.
    size_t held() const { return std::min(pushed - 1, size); }

    void push() {
        pushed++;
        auto count = held();
        std::vector<double> sums(2 * size);
        auto all = sums.data();
#pragma omp parallel for schedule(static) reduction(+ : all[ : 2 * size]) if (n > enough)
        for (size_t start = 0; start < n; start += strip) {
            auto end = std::min(n, start + strip);
            renew(start, end);
            for (size_t i = 0; i < count; i++) multiply(start, end, i, all[i], all[size + i]);
        }
        for (size_t i = 0; i < count; i++) {
            right[i] = sums[i];
            between(0, i) = between(i, 0) = sums[size + i];
        }
    }

    void renew(size_t start, size_t end) {
        float *z = this->z, *g = this->g, *r = R[at(0)].data(), *plain = G[at(0)].data();
#pragma omp simd
        for (size_t i = start; i < end; i++) {
            r[i] = -0.1f * g[i];
            plain[i] = z[i] + r[i];
        }
    }

    // A difference with the newest vector, and with the newest difference.
    void multiply(size_t start, size_t end, size_t index, double& withVector, double& withDifference) const {
        auto [r, last, a, b] = std::tuple(R[at(0)].data(), R[at(1)].data(), R[at(index)].data(), R[at(index + 1)].data());
        double byVector = 0, byDifference = 0;
#pragma omp simd reduction(+ : byVector, byDifference)
        for (size_t i = start; i < end; i++) {
            double difference = a[i] - b[i];
            byVector += r[i] * difference;
            byDifference += (r[i] - last[i]) * difference;
        }
        withVector += byVector;
        withDifference += byDifference;
    }

    double& between(size_t i, size_t j) { return known[at(i) * (size + 1) + at(j)]; }

    // Gauss, on vectors of unit norm.
    void solve() {
        auto count = held();
        std::vector<double> rows(count * (count + 1)), norm(count);
        for (size_t i = 0; i < count; i++) norm[i] = std::sqrt(between(i, i));
        for (size_t i = 0; i < count; i++) {
            auto row = &rows[i * (count + 1)];
            for (size_t j = 0; j < count; j++)
                row[j] = between(i, j) / (norm[i] * norm[j]) + (i == j ? 0.01 : 0);
            row[count] = right[i] / norm[i];
        }
        eliminate(rows, count);
        for (auto i = count; i-- > 0;) {
            auto row = &rows[i * (count + 1)];
            for (auto j = i + 1; j < count; j++) row[count] -= row[j] * answer[j] * norm[j];
            answer[i] = row[count] / row[i] / norm[i];
        }
    }

    static void eliminate(std::vector<double>& rows, size_t count) {
        for (size_t i = 0; i < count; i++)
            for (auto k = i + 1; k < count; k++) {
                auto by = rows[k * (count + 1) + i] / rows[i * (count + 1) + i];
                for (auto j = i; j <= count; j++) rows[k * (count + 1) + j] -= by * rows[i * (count + 1) + j];
            }
    }

    void combine() const {
#pragma omp parallel for schedule(static) if (n > enough)
        for (size_t start = 0; start < n; start += strip) {
            double sums[strip] = {};
            auto end = std::min(n, start + strip);
            for (size_t i = 0; i < held(); i++) add(start, end, i, sums);
            auto [z, plain] = std::pair(this->z, G[at(0)].data());
#pragma omp simd
            for (size_t j = start; j < end; j++) z[j] = static_cast<float>(plain[j] - sums[j - start]);
        }
    }

    void add(size_t start, size_t end, size_t index, double* sums) const {
        auto [a, b] = std::pair(G[at(index)].data(), G[at(index + 1)].data());
        auto c = answer[index];
        for (size_t j = start; j < end; j += 16) __builtin_prefetch(b + j + strip, 0, 2);
#pragma omp simd
        for (size_t j = start; j < end; j++) sums[j - start] += c * (a[j] - b[j]);
    }
};
