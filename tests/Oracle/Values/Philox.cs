namespace Oracle.Values;

/// <summary>Philox4x32-10 as its paper defines it, one word at a time. Salmon, Moraes, Dror, Shaw, SC 2011.</summary>
public static class Philox
{
    public static uint[] Of(uint[] counter, uint[] key)
    {
        var (c, k) = ((uint[])counter.Clone(), (uint[])key.Clone());
        for (var round = 0; round < 10; round++)
        {
            var left = 0xD2511F53UL * c[0];
            var right = 0xCD9E8D57UL * c[2];
            c = [(uint)(right >> 32) ^ c[1] ^ k[0], (uint)right, (uint)(left >> 32) ^ c[3] ^ k[1], (uint)left];
            k = [k[0] + 0x9E3779B9, k[1] + 0xBB67AE85];
        }

        return c;
    }
}
