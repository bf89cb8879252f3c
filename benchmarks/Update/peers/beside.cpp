// The limit right after a backward pass: the same loops in the process that makes it, on its parameters and its gradients,
// by the threads that made them.
#include "named.h"

struct Beside {
    Game game;
    std::unique_ptr<Rule> rule;
};

// Null where there is no such rule.
extern "C" Beside* enter(const char* name, size_t count, float* point, float* gradient, void (*evaluate)()) {
    if (!rules.count(name)) return nullptr;
    auto result = new Beside{Game(count, point, gradient, evaluate), nullptr};
    result->rule = rules.at(name)(result->game);
    return result;
}

extern "C" int bytes(const Beside* beside) { return beside->rule->bytes(); }

extern "C" double run(Beside* beside, int steps) { return run(*beside->rule, steps); }

extern "C" void leave(Beside* beside) { delete beside; }
