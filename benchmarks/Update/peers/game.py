"""What the rules step on: the field that all peers make in the same way, or a network's backward pass."""

import math
import time

import torch


def lengths(size, tensors):
    if tensors == "small":
        return [64 * 64, 64] * 200
    return [size // int(tensors)] * int(tensors)


class Game:
    def __init__(self, size, tensors, foreach):
        self.foreach = foreach
        self.paused = 0.0
        self.evaluations = 0
        self.params = self.made(lengths(size, tensors))
        for p in self.params:
            p.grad = torch.zeros_like(p)
        self.zero = torch.optim.SGD(self.params, lr=1.0, foreach=foreach).zero_grad

    def made(self, lengths):
        self.curvatures = [
            (torch.arange(length).mul_(37).add_(tensor * 11).remainder_(1009).float() + 1) / 1009
            for tensor, length in enumerate(lengths)
        ]
        return [torch.zeros(length, requires_grad=True) for length in lengths]

    def field(self):
        """Clears the gradients, which counts, and makes the field, which does not."""
        self.zero(set_to_none=False)
        start = time.perf_counter()
        self.evaluate()
        self.evaluations += 1
        self.paused += time.perf_counter() - start

    @torch.no_grad()
    def evaluate(self):
        pull = 0.5 + 0.01 * (self.evaluations % 3)
        for p, curvature in zip(self.params, self.curvatures):
            torch.add(p, 1, out=p.grad).mul_(curvature).sub_(pull)

    def point(self):
        tensors = [self.params[i * len(self.params) // 16] for i in range(16)]
        return [x.flatten()[i * 7919 % x.numel()].item() for i, x in enumerate(tensors)]


class Network(Game):
    """Six layers of about so many parameters."""

    def made(self, _):
        self.batch = torch.randn(64, self.width)
        layers = [torch.nn.Linear(self.width, self.width) for _ in range(6)]
        between = [m for layer in layers for m in (layer, torch.nn.Tanh())][:-1]
        self.network = torch.nn.Sequential(*between)
        return list(self.network.parameters())

    def __init__(self, size, tensors, foreach):
        self.width = int(math.sqrt(size / 6))
        super().__init__(size, "1", foreach)

    @torch.enable_grad()  # also within rules that are written without
    def evaluate(self):
        self.network(self.batch).square().mean().backward()
