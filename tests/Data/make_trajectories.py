#!/usr/bin/env python3
"""Runs published methods on a small quadratic game, from their papers' formulas, and writes trajectories.json.

    python3 make_trajectories.py        (needs numpy; the tests read only what it wrote)

The game has two players, x of 3 numbers who minimises and y of 2 who maximises, each a loss of its own that reaches both:

    lossX = 1/2 x'Ax + x'By + a'x + 1/2 y'Ey        F_x =  A x + B y + a
    lossY = 1/2 y'Cy + y'Dx + b'y + 1/2 x'Gx        F_y = -(C y + D x + b)

Every line of a trajectory is (x, y) after that many steps, the start first.
"""

import json
import pathlib

import numpy as np

A = np.array([[1.5, 0.25, -0.125], [0.25, 0.75, 0.0625], [-0.125, 0.0625, 1.0]])
B = np.array([[1.0, -0.5], [0.75, 0.25], [-0.25, 1.25]])
C = np.array([[-1.25, 0.375], [0.375, -0.875]])
D = np.array([[0.875, 0.625, -0.375], [-0.625, 0.125, 1.125]])
E = np.array([[0.5, 0.125], [0.125, 0.25]])
G = np.array([[0.25, 0.0, 0.125], [0.0, 0.5, 0.0], [0.125, 0.0, 0.375]])
a = np.array([0.3, -0.2, 0.1])
b = np.array([-0.4, 0.25])
START = np.array([1.0, -0.75, 0.5, 0.25, -1.0])
STEPS = 25


def F(z):
    x, y = z[:3], z[3:]
    return np.concatenate([A @ x + B @ y + a, -(C @ y + D @ x + b)])


def simultaneous_gda(lr):
    return lambda z: z - lr * F(z)


def alternating_gda(lr_x, lr_y):
    def step(z):
        x, y = z[:3], z[3:]
        x = x - lr_x * (A @ x + B @ y + a)
        y = y + lr_y * (C @ y + D @ x + b)
        return np.concatenate([x, y])

    return step


def extragradient(lr):
    # Korpelevich: the field of the point looked ahead to, from where one stood.
    return lambda z: z - lr * F(z - lr * F(z))


class Adam:
    """Kingma and Ba, algorithm 1, with bias correction; one time step for all."""

    def __init__(self, lr, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m = np.zeros(5)
        self.v = np.zeros(5)
        self.t = 0

    def __call__(self, z):
        self.t += 1
        g = F(z)
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.v = self.beta2 * self.v + (1 - self.beta2) * g**2
        m_hat = self.m / (1 - self.beta1**self.t)
        v_hat = self.v / (1 - self.beta2**self.t)
        return z - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)


def lookahead(base, k, alpha):
    # Chavdarova et al.: both players back to the slow weights at the same moment; the base's moments go on.
    def step(slow):
        fast = slow
        for _ in range(k):
            fast = base(fast)
        return slow + alpha * (fast - slow)

    return step


METHODS = {
    "SimGda": simultaneous_gda(0.125),
    "AltGda": alternating_gda(0.125, 0.0625),
    "Extragradient": extragradient(0.1875),
    "Adam": Adam(0.03125),
    "LookaheadAdam": lookahead(Adam(0.03125, beta1=0.0), 5, 0.5),
    "LookaheadLookaheadExtragradient": lookahead(lookahead(extragradient(0.1875), 3, 0.5), 4, 0.75),
}


def trajectory(step):
    points = [START]
    for _ in range(STEPS):
        points.append(step(points[-1]))
    return [point.tolist() for point in points]


def main():
    constants = {"A": A, "B": B, "C": C, "D": D, "E": E, "G": G, "a": a, "b": b}
    written = {
        "game": {name: value.tolist() for name, value in constants.items()},
        "trajectories": {name: trajectory(step) for name, step in METHODS.items()},
    }
    text = json.dumps(written, indent=1)
    (pathlib.Path(__file__).parent / "trajectories.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
