using System;
using System.Numerics;
using Mmx.Numerics;
using Mmx.State;

namespace Mmx.Games;

/// <summary>
/// Where a player of a game stood, a row each, whenever the field of one who counts on it was asked at another point of
/// the game than the last time. The rows go round: the newest one takes the place of the oldest.
/// </summary>
public sealed class Remembered
{
    private readonly string _name;
    private readonly int _player;
    private readonly Players _askers;
    private readonly Matrix _last;
    private bool _hasAny;
    private long _newest = -1;

    internal Remembered(string name, int player, Players askers, Matrix places, int all)
    {
        (_name, _player, _askers, Places) = (name, player, askers, places);
        _last = new Matrix(1, all, staysInPlace: true);
    }

    /// <summary>What the game calls it.</summary>
    public string Name => _name;

    /// <summary>Who counts on it: a player with a number for each row has it for that row.</summary>
    public Players Askers => _askers;

    /// <summary>The rows; those that nobody took yet are 0.</summary>
    public Matrix Places { get; }

    /// <summary>The row that was taken last; −1 as long as none was.</summary>
    public long Newest => _newest;

    /// <summary>Somebody's field is asked where the players stand now.</summary>
    internal void Ask(Players fields, double[][] at)
    {
        if (Places.Rows > 0 && !(fields & _askers).IsEmpty && IsElsewhere(at))
        {
            _newest = (_newest + 1) % Places.Rows;
            at[_player].AsSpan().CopyTo(Places.Elements[(int)(_newest * Places.Columns)..]);
        }
    }

    internal void Show<T>(StateVisitor<T> visitor)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        visitor.Enter(_name);
        visitor.Numbers("places", Places.AsNumbers());
        visitor.Numbers("last", _last.AsNumbers());
        visitor.Number("newest", ref _newest);
        visitor.Number("hasAny", ref _hasAny);
        visitor.Leave();
    }

    // Bit by bit: what is no number is where it is, too.
    private bool IsElsewhere(double[][] at)
    {
        var isElsewhere = !_hasAny;
        var last = _last.Elements;
        var place = 0;
        foreach (var part in at)
        {
            foreach (var number in part)
            {
                isElsewhere |= !last[place].Equals(number);
                last[place++] = number;
            }
        }

        _hasAny = true;
        return isElsewhere;
    }
}
