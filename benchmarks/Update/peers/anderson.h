// Anderson mixing of SimGda over a rolling window, in two passes: one makes the new vectors and multiplies them with
// the window while they are in the nearest cache, one combines.
#pragma once

#include "rules.h"

struct Anderson : Rule {
    const size_t size;
    std::vector<Vector> dR, dG;
    Vector gLast, rLast;
    std::vector<double> known, right, answer;
    size_t pushed = 0;
    bool first = true;

    Anderson(Game& on, size_t window)
        : Rule(on), size(window), gLast(n), rLast(n), known(window * window), right(window), answer(window) {
        for (size_t i = 0; i < window; i++) {
            dR.emplace_back(n);
            dG.emplace_back(n);
        }
    }

    // Reads z, g, gLast, rLast and all but one of dR; writes gLast, rLast and one of dR and of dG. Then reads z, gLast
    // and all of dG, and writes z.
    int bytes() const override { return 4 * (4 + (int(size) - 1) + 4) + 4 * (2 + int(size) + 1) + 4; }

    void step() override {
        game.field();
        push();
        pushed += first ? 0 : 1;
        first = false;
        solve();
        combine();
    }

private:
    size_t held() const { return std::min(pushed, size); }

    void push() {
        auto at = pushed % size, count = first ? 0 : std::min(pushed + 1, size);
        std::vector<double> sums(2 * size);
        auto all = sums.data();
#pragma omp parallel for schedule(static) reduction(+ : all[ : 2 * size]) if (n > enough)
        for (size_t start = 0; start < n; start += strip) {
            auto end = std::min(n, start + strip);
            renew(start, end, dR[at].data(), dG[at].data());
            for (size_t i = 0; i < count; i++) {
                all[i] += dot(start, end, rLast.data(), dR[i].data());
                all[size + i] += dot(start, end, dR[at].data(), dR[i].data());
            }
        }
        for (size_t i = 0; i < count; i++) {
            right[i] = sums[i];
            known[at * size + i] = known[i * size + at] = sums[size + i];
        }
    }

    void renew(size_t start, size_t end, float* dr, float* dg) const {
        float *z = this->z, *g = this->g, *gl = gLast.data(), *rl = rLast.data();
#pragma omp simd
        for (size_t i = start; i < end; i++) {
            auto r = -0.1f * g[i], plain = z[i] + r;
            dr[i] = r - rl[i];
            dg[i] = plain - gl[i];
            rl[i] = r;
            gl[i] = plain;
        }
    }

    // Gauss, on vectors of unit norm.
    void solve() {
        auto count = held();
        std::vector<double> rows(count * (count + 1)), norm(count);
        for (size_t i = 0; i < count; i++) norm[i] = std::sqrt(known[i * size + i]);
        for (size_t i = 0; i < count; i++) {
            auto row = &rows[i * (count + 1)];
            for (size_t j = 0; j < count; j++)
                row[j] = known[i * size + j] / (norm[i] * norm[j]) + (i == j ? 0.01 : 0);
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
            for (size_t i = 0; i < held(); i++) {
                auto w = dG[i].data();
                auto c = answer[i];
                for (size_t j = start; j < end; j += 16) __builtin_prefetch(w + j + strip, 0, 2);
#pragma omp simd
                for (size_t j = start; j < end; j++) sums[j - start] += c * w[j];
            }
            auto [z, gl] = std::pair(this->z, gLast.data());
#pragma omp simd
            for (size_t j = start; j < end; j++) z[j] = static_cast<float>(gl[j] - sums[j - start]);
        }
    }
};
