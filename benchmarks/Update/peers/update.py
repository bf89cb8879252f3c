"""PyTorch's side: torch.optim where it has the rule, and else the plain form that such rules are published in.

`update.py foreach` asks torch.optim for its rules over all tensors at once, `update.py each` for those one tensor at a
time. A line in, a line out: see Peer.cs."""

import sys
import time

import torch

from game import Game, Network
from rules import RULES


def enter(name, size, tensors, how, foreach):
    if name not in RULES:
        return None, f"without {name}"
    game = (Network if how == "backward" else Game)(int(size), tensors, foreach)
    rule = RULES[name](game)
    return (rule, "ready 0") if rule else (None, f"without {name} over all tensors at once")


def run(rule, steps):
    rule.game.paused = 0.0
    start = time.perf_counter()
    for _ in range(steps):
        rule.step()
    return time.perf_counter() - start - rule.game.paused


def function(name, dtype, count, times):
    """Seconds for an element of a function, which writes where nothing is allocated for it."""
    x = torch.linspace(0.1, 4, int(count), dtype=getattr(torch, dtype))
    out = torch.empty_like(x)
    call = {
        "pow": lambda: torch.pow(x, 1.7, out=out),
        "softplus": lambda: torch.nn.functional.softplus(x),
    }.get(name) or (lambda: getattr(torch, name)(x, out=out))
    call()
    start = time.perf_counter()
    for _ in range(int(times)):
        call()
    return (time.perf_counter() - start) / int(times) / int(count)


def answer(rule, verb, words, foreach):
    if verb == "run":
        return run(rule, int(words[0]))
    if verb == "function":
        return function(*words)
    if verb == "point":
        return " ".join(f"{x:.9g}" for x in rule.game.point())
    return torch.__version__ if verb == "version" else "left"


def main():
    foreach, rule = sys.argv[1] == "foreach", None
    for line in sys.stdin:
        verb, *words = line.split()
        if verb in ("case", "leave"):
            rule = None
        if verb == "case":
            rule, said = enter(*words, foreach)
        else:
            said = answer(rule, verb, words, foreach)
        print(said, flush=True)


main()
