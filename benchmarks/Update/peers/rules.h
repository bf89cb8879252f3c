// Each rule in the fewest passes that its own states allow, whatever stands between them and a rule's parts in mmx.
// Bytes are those of a parameter a step, the clearing of gradients among them.
#pragma once

#include <algorithm>
#include <cmath>

#include "game.h"

struct Rule {
    Game& game;
    const size_t n;
    float *const z, *const g;

    explicit Rule(Game& on) : game(on), n(on.count), z(on.point.data()), g(on.gradient.data()) {}
    virtual ~Rule() = default;
    virtual int bytes() const = 0;
    virtual void step() = 0;
};

constexpr size_t strip = 2048; // elements: what stays in the nearest cache, of some vectors

inline double dot(size_t start, size_t end, const float* a, const float* b) {
    constexpr size_t lanes = 32;
    double sums[lanes] = {};
    for (; start + lanes <= end; start += lanes)
        for (size_t i = 0; i < lanes; i++) sums[i] += double(a[start + i]) * b[start + i];
    for (; start < end; start++) sums[0] += double(a[start]) * b[start];
    double sum = 0;
    for (auto part : sums) sum += part;
    return sum;
}

struct SimGda : Rule {
    using Rule::Rule;
    int bytes() const override { return 12 + 4; }
    void step() override {
        game.field();
        auto [z, g] = std::pair(this->z, this->g);
        each(n, [=](size_t i) { z[i] -= 0.01f * g[i]; });
    }
};

// What Adam moves by at an element, with the corrections of this step.
struct Move {
    float *m, *v, *g;
    float beta1, beta2 = 0.999f, corrected1, corrected2;

    float operator()(size_t i) const {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        return 1e-3f * (m[i] / corrected1) / (std::sqrt(v[i] / corrected2) + 1e-8f);
    }
};

struct AdamLike : Rule {
    Vector m, v;
    double t = 0;
    explicit AdamLike(Game& on) : Rule(on), m(n), v(n) {}

    Move next(float beta1 = 0.9f) {
        t++;
        return {m.data(), v.data(), g, beta1, 0.999f,
                static_cast<float>(1 - std::pow(double(beta1), t)), static_cast<float>(1 - std::pow(0.999, t))};
    }
    void plain() {
        game.field();
        each(n, [move = next(), z = z](size_t i) { z[i] -= move(i); });
    }
};

struct Adam : AdamLike {
    using AdamLike::AdamLike;
    int bytes() const override { return 28 + 4; }
    void step() override { plain(); }
};

struct ExtraAdam : AdamLike {
    Vector anchor;
    explicit ExtraAdam(Game& on) : AdamLike(on), anchor(n) {}
    int bytes() const override { return 32 + 28 + 2 * 4; }
    void step() override {
        game.field();
        each(n, [move = next(0.5f), z = z, a = anchor.data()](size_t i) {
            a[i] = z[i];
            z[i] -= move(i);
        });
        game.field();
        each(n, [move = next(0.5f), z = z, a = anchor.data()](size_t i) { z[i] = a[i] - move(i); });
    }
};

// The step before is made again of the moments that it left: reading it would cost more than dividing once more.
struct OptimisticAdam : AdamLike {
    using AdamLike::AdamLike;
    int bytes() const override { return 28 + 4; }
    void step() override {
        game.field();
        auto is_first = t == 0;
        auto was1 = is_first ? 1 : static_cast<float>(1 - std::pow(0.9, t));
        auto was2 = is_first ? 1 : static_cast<float>(1 - std::pow(0.999, t));
        auto twice = is_first ? 1.0f : 2.0f;
        each(n, [move = next(), z = z, was1, was2, twice](size_t i) {
            auto last = 1e-3f * (move.m[i] / was1) / (std::sqrt(move.v[i] / was2) + 1e-8f);
            z[i] += last - twice * move(i);
        });
    }
};

struct Lookahead : AdamLike {
    Vector anchor;
    explicit Lookahead(Game& on) : AdamLike(on), anchor(n) {}
    int bytes() const override { return 5 * (28 + 4) + 2 * 4; }
    void step() override {
        game.field();
        each(n, [move = next(), z = z, a = anchor.data()](size_t i) {
            a[i] = z[i];
            z[i] -= move(i);
        });
        for (auto i = 0; i < 3; i++) plain();
        game.field();
        each(n, [move = next(), z = z, a = anchor.data()](size_t i) { z[i] = 0.5f * (a[i] + z[i] - move(i)); });
    }
};

// Fletcher and Reeves.
struct ConjugateGradient : Rule {
    Vector d, before;
    bool first = true;
    explicit ConjugateGradient(Game& on) : Rule(on), d(n), before(n) {}
    int bytes() const override { return 8 + 24 + 4; }
    void step() override {
        game.field();
        auto [now, was] = squares();
        auto beta = first ? 0.0f : static_cast<float>(std::fmin(0.5, was == 0 ? 0 : now / was));
        first = false;
        each(n, [z = z, g = g, d = d.data(), b = before.data(), beta](size_t i) {
            d[i] = beta * d[i] - g[i];
            z[i] += 0.001f * d[i];
            b[i] = g[i];
        });
    }

private:
    std::pair<double, double> squares() const {
        double now = 0, was = 0;
        float *g = this->g, *b = before.data();
#pragma omp parallel for schedule(static) reduction(+ : now, was) if (n > enough)
        for (size_t start = 0; start < n; start += strip) {
            auto end = std::min(n, start + strip);
            now += dot(start, end, g, g);
            was += dot(start, end, b, b);
        }
        return {now, was};
    }
};
