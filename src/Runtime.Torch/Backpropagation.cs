using System.Numerics;
using Mmx.Games;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>The backward pass in a loop of one's own.</summary>
public static class Backpropagation
{
    extension<T>(Optimizer<T> optimizer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        /// <summary>
        /// Answers what <see cref="Optimizer{T}.Next"/> asks of a player: takes its loss, and runs it backward to the
        /// player's own parameters and to nobody else's if its field is asked for. Several calls for one player add up.
        /// </summary>
        public void Backward(string player, Tensor loss) => optimizer.Backward(optimizer.Game.Layout.Find(player), loss);

        /// <summary>Answers what <see cref="Optimizer{T}.Next"/> asks of a player, by its number.</summary>
        public void Backward(int player, Tensor loss) =>
            optimizer.Losses().Take(optimizer.Next, Players.One(player), loss);

        /// <summary>Answers what <see cref="Optimizer{T}.Next"/> asks of all players, with one loss that they share.</summary>
        public void Backward(Tensor loss) =>
            optimizer.Losses().Take(optimizer.Next, Players.All(optimizer.Game.Players.Count), loss);

        private ITakesLosses Losses() => optimizer.Game as ITakesLosses ?? throw TorchErrors.NoModules();
    }
}
