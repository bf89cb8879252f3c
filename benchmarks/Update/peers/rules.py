"""The rules, by the names that they have here."""

import torch


class Optim:
    """One of torch.optim's."""

    def __init__(self, game, make):
        self.game = game
        self.optimizer = make(game.params)

    def step(self):
        self.game.field()
        self.optimizer.step()


class Plain:
    """A loop over the tensors, as such rules are published. torch has none that takes all tensors at once."""

    def __new__(cls, game, *_):
        return None if game.foreach else super().__new__(cls)

    def __init__(self, game):
        self.game = game
        self.params = game.params

    def zeros(self):
        return [torch.zeros_like(p) for p in self.params]


class AdamLike(Plain):
    beta1 = 0.9

    def __init__(self, game):
        super().__init__(game)
        self.m, self.v, self.t = self.zeros(), self.zeros(), 0

    def moves(self):
        """What Adam moves each tensor by."""
        self.t += 1
        for p, m, v in zip(self.params, self.m, self.v):
            m.mul_(self.beta1).add_(p.grad, alpha=1 - self.beta1)
            v.mul_(0.999).addcmul_(p.grad, p.grad, value=1 - 0.999)
            denominator = (v / (1 - 0.999**self.t)).sqrt_().add_(1e-8)
            yield -1e-3 / (1 - self.beta1**self.t) * m / denominator


class ExtraAdam(AdamLike):
    beta1 = 0.5

    @torch.no_grad()
    def step(self):
        self.game.field()
        anchors = []
        for p, move in zip(self.params, self.moves()):
            anchors.append(p.clone())
            p.add_(move)
        self.game.field()
        for p, anchor, move in zip(self.params, anchors, self.moves()):
            p.copy_(anchor.add_(move))


class OptimisticAdam(AdamLike):
    def __init__(self, game):
        super().__init__(game)
        self.last = None

    @torch.no_grad()
    def step(self):
        self.game.field()
        moves = list(self.moves())
        for p, move, last in zip(self.params, moves, self.last or moves):
            p.add_(move, alpha=2).sub_(last) if self.last else p.add_(move)
        self.last = moves


class Lookahead:
    """A wrapper of one of torch.optim's."""

    def __init__(self, game):
        self.game = game
        self.optimizer = torch.optim.Adam(game.params, lr=1e-3, foreach=game.foreach)
        self.slow = [p.detach().clone() for p in game.params]

    def step(self):
        for _ in range(5):
            self.game.field()
            self.optimizer.step()
        with torch.no_grad():
            for p, slow in zip(self.game.params, self.slow):
                slow.add_(p - slow, alpha=0.5)
                p.copy_(slow)


class ConjugateGradient(Plain):
    """Fletcher and Reeves."""

    def __init__(self, game):
        super().__init__(game)
        self.d, self.before = None, None

    @torch.no_grad()
    def step(self):
        self.game.field()
        beta = self.beta() if self.d else 0
        self.d = [beta * d - p.grad for p, d in zip(self.params, self.d or self.zeros())]
        self.before = [p.grad.clone() for p in self.params]
        for p, d in zip(self.params, self.d):
            p.add_(d, alpha=0.001)

    def beta(self):
        now = sum(p.grad.pow(2).sum().item() for p in self.params)
        was = sum(g.pow(2).sum().item() for g in self.before)
        return min(0.5, now / was if was else 0)


class Anderson(Plain):
    """Over all tensors as one vector, with the windows as matrices."""

    def __new__(cls, game, _):
        return super().__new__(cls, game)

    def __init__(self, game, window):
        super().__init__(game)
        self.window, self.last, self.dr, self.dg = window, None, [], []

    @torch.no_grad()
    def step(self):
        self.game.field()
        r = -0.1 * torch.cat([p.grad.flatten() for p in self.params])
        g = torch.cat([p.flatten() for p in self.params]) + r
        self.push(r, g)
        z = self.mixed(r, g) if self.dr else g
        for p, part in zip(self.params, z.split([p.numel() for p in self.params])):
            p.copy_(part.view_as(p))

    def push(self, r, g):
        if self.last:
            self.dr = (self.dr + [r - self.last[0]])[-self.window :]
            self.dg = (self.dg + [g - self.last[1]])[-self.window :]
        self.last = (r, g)

    def mixed(self, r, g):
        dr = torch.stack(self.dr)
        gram, right = dr @ dr.T, dr @ r
        scale = gram.diagonal().sqrt()
        unit = gram / scale / scale[:, None] + 0.01 * torch.eye(len(scale))
        c = torch.linalg.solve(unit, right / scale)
        return g - (c / scale) @ torch.stack(self.dg)


RULES = {
    "SimGda": lambda game: Optim(game, lambda params: torch.optim.SGD(params, lr=0.01, foreach=game.foreach)),
    "Adam": lambda game: Optim(game, lambda params: torch.optim.Adam(params, lr=1e-3, foreach=game.foreach)),
    "ExtraAdam": ExtraAdam,
    "OptimisticAdam": OptimisticAdam,
    "Lookahead": Lookahead,
    "ConjugateGradient": ConjugateGradient,
    "Anderson5": lambda game: Anderson(game, 5),
    "Anderson10": lambda game: Anderson(game, 10),
}
