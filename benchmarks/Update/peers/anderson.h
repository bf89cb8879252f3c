// Anderson mixing of SimGda over a rolling window of values, in two passes: one makes the new values and multiplies their
// differences while they are in the nearest cache, one combines.
#pragma once

#include <tuple>

#include "rules.h"

struct Anderson : Rule {
    const size_t size, slots;
    std::vector<Vector> R, G;
    std::vector<double> known, right, answer;
    size_t pushed = 0, newest = 0;

    Anderson(Game& on, size_t window)
        : Rule(on), size(window), slots(window + 1), known(slots * slots), right(window), answer(window) {
        for (size_t i = 0; i < slots; i++) {
            R.emplace_back(n);
            G.emplace_back(n);
        }
    }

    // Reads z, g and all older of R; writes one of R and one of G. Then reads all of G, and writes z.
    int bytes() const override { return 4 * (2 + int(size) + 2) + 4 * (int(slots) + 1) + 4; }

    void step() override {
        game.field();
        newest = pushed % slots;
        push();
        solve();
        combine();
        pushed++;
    }

private:
    // Where the value of an age lies.
    size_t at(size_t age) const { return (newest + slots - age) % slots; }
    const float* r(size_t age) const { return R[at(age)].data(); }
    double& product(size_t i, size_t j) { return known[at(i) * slots + at(j)]; }
    // How many differences there are, the newest value's among them.
    size_t count() const { return std::min(pushed, size); }

    void push() {
        auto count = this->count();
        std::vector<double> sums(2 * size);
        auto all = sums.data();
#pragma omp parallel for schedule(static) reduction(+ : all[ : 2 * size]) if (n > enough)
        for (size_t start = 0; start < n; start += strip) {
            auto end = std::min(n, start + strip);
            renew(start, end, R[newest].data(), G[newest].data());
            for (size_t i = 0; i < count; i++) multiply(start, end, i, all[i], all[size + i]);
        }
        for (size_t i = 0; i < count; i++) {
            right[i] = sums[i];
            product(0, i) = product(i, 0) = sums[size + i];
        }
    }

    void renew(size_t start, size_t end, float* r, float* plain) const {
        float *z = this->z, *g = this->g;
#pragma omp simd
        for (size_t i = start; i < end; i++) {
            r[i] = -0.1f * g[i];
            plain[i] = z[i] + r[i];
        }
    }

    // A difference with the newest value, and with the newest difference.
    void multiply(size_t start, size_t end, size_t age, double& byValue, double& byDifference) const {
        constexpr size_t lanes = 16;
        double values[lanes] = {}, differences[lanes] = {};
        auto [x, before, a, b] = std::tuple(r(0), r(1), r(age), r(age + 1));
        for (; start + lanes <= end; start += lanes) {
            __builtin_prefetch(b + start + strip, 0, 2);
            for (size_t i = 0; i < lanes; i++) {
                auto d = double(a[start + i] - b[start + i]);
                values[i] += x[start + i] * d;
                differences[i] += double(x[start + i] - before[start + i]) * d;
            }
        }
        for (; start < end; start++) {
            auto d = double(a[start] - b[start]);
            values[0] += x[start] * d;
            differences[0] += double(x[start] - before[start]) * d;
        }
        for (auto sum : values) byValue += sum;
        for (auto sum : differences) byDifference += sum;
    }

    // Gauss, on vectors of unit norm.
    void solve() {
        auto count = this->count();
        std::vector<double> rows(count * (count + 1)), norm(count);
        for (size_t i = 0; i < count; i++) norm[i] = std::sqrt(product(i, i));
        for (size_t i = 0; i < count; i++) {
            auto row = &rows[i * (count + 1)];
            for (size_t j = 0; j < count; j++)
                row[j] = product(i, j) / (norm[i] * norm[j]) + (i == j ? 0.01 : 0);
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

    // The newest of G less the differences times their coefficients: each value counts in two of them.
    std::vector<double> weights() const {
        std::vector<double> all(1, 1);
        for (size_t i = 0; i < count(); i++) {
            all[i] -= answer[i];
            all.push_back(answer[i]);
        }
        return all;
    }

    // Row by row, so that a row's sums stay in registers.
    void combine() const {
        auto by = weights();
        std::vector<const float*> from;
        for (size_t i = 0; i < by.size(); i++) from.push_back(G[at(i)].data());
        constexpr size_t row = 64;
        auto z = this->z;
#pragma omp parallel for schedule(static) if (n > enough)
        for (size_t start = 0; start < n; start += row) {
            double sums[row] = {};
            auto count = std::min(n - start, row);
            for (size_t i = 0; i < by.size(); i++) {
                auto w = from[i] + start;
                auto c = by[i];
                if (count == row)
                    for (size_t j = 0; j < row; j++) sums[j] += c * w[j];
                else
                    for (size_t j = 0; j < count; j++) sums[j] += c * w[j];
            }
            for (size_t j = 0; j < count; j++) z[start + j] = static_cast<float>(sums[j]);
        }
    }
};
