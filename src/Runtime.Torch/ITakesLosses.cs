using Mmx.Games;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>A game that takes a loss for players of whom an optimizer asks something.</summary>
internal interface ITakesLosses
{
    void Take(in Request request, Players players, Tensor loss);
}
