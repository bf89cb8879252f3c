using System;
using System.Collections.Generic;
using Mmx.Memory;
using Mmx.Numerics;

namespace Mmx.Games;

/// <summary>What machines have that keep windows. Each window has memory of its own.</summary>
public sealed partial class Run<T>
{
    private readonly List<IDisposable> _ofWindows = [];
    private Arena? _zero;

    /// <summary>An empty window of vectors of some players.</summary>
    public Window<T> Window(Players players, int size) => Held(new Window<T>(Layout, players, size, false, Zero()));

    /// <summary>The same, where what is written to its next place may come to nothing.</summary>
    public Window<T> WindowWithSpare(Players players, int size) =>
        Held(new Window<T>(Layout, players, size, true, Zero()));

    /// <summary>Coefficients for windows that hold so many vectors at most: one list for all.</summary>
    public Coefficients Coefficients(int size) => new(Layout, Layout.All, size);

    /// <summary>Coefficients for windows that hold so many vectors at most: a list for each player.</summary>
    public Coefficients PlayerCoefficients(int size) => new(Layout, Layout.ByPlayer, size);

    /// <summary>Coefficients for windows that hold so many vectors at most: a list for each tensor.</summary>
    public Coefficients TensorCoefficients(int size) => new(Layout, Layout.ByTensor, size);

    /// <summary>Least squares over a window's columns by its inner products: one problem for all.</summary>
    public LeastSquares<T> Gram(Columns<T> columns) => new Gram<T>(columns, Layout.All);

    /// <summary>Least squares over a window's columns by its inner products: a problem for each player.</summary>
    public LeastSquares<T> PlayerGram(Columns<T> columns) => new Gram<T>(columns, Layout.ByPlayer);

    /// <summary>Least squares over a window's columns by its inner products: a problem for each tensor.</summary>
    public LeastSquares<T> TensorGram(Columns<T> columns) => new Gram<T>(columns, Layout.ByTensor);

    /// <summary>Least squares over a window's columns by orthogonal factors: one problem for all.</summary>
    public LeastSquares<T> Factors(Columns<T> columns) => Held(new Factors<T>(columns, Layout.All));

    /// <summary>Least squares over a window's columns by orthogonal factors: a problem for each player.</summary>
    public LeastSquares<T> PlayerFactors(Columns<T> columns) => Held(new Factors<T>(columns, Layout.ByPlayer));

    /// <summary>Least squares over a window's columns by orthogonal factors: a problem for each tensor.</summary>
    public LeastSquares<T> TensorFactors(Columns<T> columns) => Held(new Factors<T>(columns, Layout.ByTensor));

    /// <summary>The equations of a window's columns against another's: one problem for all.</summary>
    public LeastSquares<T> CrossGram(Columns<T> columns, Columns<T> other) => new CrossGram<T>(columns, other, Layout.All);

    /// <summary>The equations of a window's columns against another's: a problem for each player.</summary>
    public LeastSquares<T> PlayerCrossGram(Columns<T> columns, Columns<T> other) =>
        new CrossGram<T>(columns, other, Layout.ByPlayer);

    /// <summary>The equations of a window's columns against another's: a problem for each tensor.</summary>
    public LeastSquares<T> TensorCrossGram(Columns<T> columns, Columns<T> other) =>
        new CrossGram<T>(columns, other, Layout.ByTensor);

    private TItem Held<TItem>(TItem item)
        where TItem : IDisposable
    {
        _ofWindows.Add(item);
        return item;
    }

    // A vector of zeros, which all windows share.
    private Buffer<T> Zero()
    {
        _zero ??= Held(new Arena(BytesOf(AllPlayers)));
        return Buffer<T>.At(_zero.Start);
    }
}
