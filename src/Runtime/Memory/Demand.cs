using System.Collections.Generic;
using Mmx.Games;

namespace Mmx.Memory;

/// <summary>
/// What a generated optimizer needs in its arena: how many numbers of each grain, how many reductions, and for each
/// vector the players that it spans.
/// </summary>
public sealed record Demand(
    int Slots, int PlayerSlots, int TensorSlots, int Reductions, IReadOnlyList<Players> Vectors);
