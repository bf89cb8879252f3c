namespace Mmx.Games;

/// <summary>What generated code may count on: it names the contract that it was written for.</summary>
public enum MmxContract
{
    V1 = 1,
}
