#!/usr/bin/env python3
"""Runs PyTorch's own optimizers on the game of make_trajectories.py, and writes torch_trajectories.json.

    python3 make_torch_trajectories.py      (needs numpy and torch, of Debian 1.13; the tests read only what it wrote)

Each player has an optimizer of its own; both gradients are autograd's, of each player's loss, where both players stand.
Every line of a trajectory is (x, y) after that many steps, the start first.
"""

import json
import pathlib

import torch
from torch.optim import SGD, Adagrad, Adam, AdamW, RMSprop
from torch.optim.swa_utils import AveragedModel

import make_trajectories as game

A, B, C, D, E, G, a, b = (
    torch.tensor(game.__dict__[name], dtype=torch.float64) for name in ("A", "B", "C", "D", "E", "G", "a", "b"))
STEPS = 25
RATE = 0.03125


class Point(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.x = torch.nn.Parameter(torch.tensor(game.START[:3], dtype=torch.float64))
        self.y = torch.nn.Parameter(torch.tensor(game.START[3:], dtype=torch.float64))

    def losses(self):
        x, y = self.x, self.y
        return (
            x @ A @ x / 2 + x @ B @ y + a @ x + y @ E @ y / 2,
            y @ C @ y / 2 + y @ D @ x + b @ y + x @ G @ x / 2,
        )

    def line(self):
        return torch.cat([self.x, self.y]).tolist()


def mean(point):
    return AveragedModel(point)


def exponential(keep):
    def average(point):
        made = AveragedModel(point, avg_fn=lambda old, new, _: keep * old + (1 - keep) * new)
        made.update_parameters(point)
        return made

    return average


def trajectory(optimizer, average=None, clip=None, **arguments):
    point = Point()
    x, y = point.x, point.y
    players = [optimizer([x], lr=RATE, **arguments), optimizer([y], lr=RATE, maximize=True, **arguments)]
    averaged = average(point) if average else None
    lines = [point.line()]
    for _ in range(STEPS):
        loss_x, loss_y = point.losses()
        (x.grad,) = torch.autograd.grad(loss_x, x, retain_graph=True)
        (y.grad,) = torch.autograd.grad(loss_y, y)
        if clip:
            torch.nn.utils.clip_grad_value_([x, y], clip)
        for player in players:
            player.step()
        if averaged:
            averaged.update_parameters(point)
        lines.append((averaged.module if averaged else point).line())
    return lines


TRAJECTORIES = {
    "Sgd": trajectory(SGD),
    "Momentum": trajectory(SGD, momentum=0.75),
    "Nesterov": trajectory(SGD, momentum=0.75, nesterov=True),
    "SgdDecay": trajectory(SGD, weight_decay=0.25),
    "SgdClipValue": trajectory(SGD, clip=0.625),
    "SgdMean": trajectory(SGD, average=mean),
    "AdamExponentialMean": trajectory(Adam, average=exponential(0.875)),
    "Adagrad": trajectory(Adagrad),
    "RmsProp": trajectory(RMSprop, alpha=0.875),
    "RmsPropCentered": trajectory(RMSprop, alpha=0.875, centered=True, eps=1e-4),
    "RmsPropMomentum": trajectory(RMSprop, alpha=0.875, momentum=0.75),
    "Adam": trajectory(Adam, betas=(0.5, 0.875)),
    "AdamDecay": trajectory(Adam, weight_decay=0.25),
    "AmsGrad": trajectory(Adam, betas=(0.5, 0.75), amsgrad=True),
    "AdamW": trajectory(AdamW, weight_decay=0.25),
}


def main():
    text = json.dumps({"trajectories": TRAJECTORIES}, indent=None, separators=(",", ":")).replace("]],", "]],\n ")
    text = text.replace("],[", "],\n  [").replace(":[[", ":\n [[")
    (pathlib.Path(__file__).parent / "torch_trajectories.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
