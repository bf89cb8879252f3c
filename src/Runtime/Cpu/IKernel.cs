using Mmx.Memory;

namespace Mmx.Cpu;

/// <summary>
/// What is done to a piece of the vectors. It reads and writes its own piece only, and any number of threads run it at
/// once, each on pieces of its own.
/// </summary>
public interface IKernel
{
    void Over(in Piece piece);
}
