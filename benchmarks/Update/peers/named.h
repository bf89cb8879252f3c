// The rules by their names, and how they are run.
#pragma once

#include <functional>
#include <map>
#include <memory>

#include "anderson.h"

using Make = std::function<std::unique_ptr<Rule>(Game&)>;

template <typename T, typename... Rest>
Make make(Rest... rest) {
    return [=](Game& game) { return std::make_unique<T>(game, rest...); };
}

const std::map<std::string, Make> rules = {
    {"SimGda", make<SimGda>()},
    {"Adam", make<Adam>()},
    {"ExtraAdam", make<ExtraAdam>()},
    {"OptimisticAdam", make<OptimisticAdam>()},
    {"Lookahead", make<Lookahead>()},
    {"ConjugateGradient", make<ConjugateGradient>()},
    {"Anderson5", make<Anderson>(5)},
    {"Anderson10", make<Anderson>(10)},
};

inline double run(Rule& rule, int steps) {
    auto start = Clock::now();
    rule.game.paused = 0;
    for (auto i = 0; i < steps; i++) rule.step();
    return Seconds(Clock::now() - start).count() - rule.game.paused;
}
