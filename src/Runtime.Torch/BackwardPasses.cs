using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.InteropServices;
using Mmx.Games;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>
/// The backward passes of one evaluation after the other: each to the parameters of the players asked for, into gradients
/// that are zero and lie in the game's memory, and none that touches anybody else's.
/// </summary>
internal sealed class BackwardPasses<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly FlatTensors<T> _flat;
    private readonly Mending _mending;
    private readonly VectorMarks<T> _points;
    private readonly VectorMarks<T> _gradients;
    private readonly Players _all;
    private readonly Tensor[] _loss = new Tensor[1];
    private readonly Dictionary<Players, Tensor[]> _inputs = [];
    private Players _asked;
    private Players _answered;
    private bool _isOpen;

    // What is asked was asked by the optimizer that now pauses: the parameters beside their segments have just been written.
    private bool _isWritten;
    private int _replacements;

    public BackwardPasses(FlatTensors<T> flat, Mending mending)
    {
        _flat = flat;
        _mending = mending;
        _all = Players.All(flat.Layout.Players.Count);
        _gradients = new VectorMarks<T>(flat.Layout, flat.Gradients);
        _points = new VectorMarks<T>(flat.Layout, flat.Points);
        _points.Take(closely: true);
    }

    /// <summary>How many more evaluations are looked at closely.</summary>
    public long CloseLooks { get; set; } = 10;

    /// <summary>Those who are asked for their fields and whose losses have not been run backward.</summary>
    public Players Unanswered => _asked.Without(_answered);

    /// <summary>Makes ready for an evaluation that is asked for.</summary>
    public void Open(in Request request)
    {
        var closely = CloseLooks > 0;
        _mending.MendAll(request.Fields, closely);
        ForgetReplaced();
        _gradients.Take(closely);
        (_asked, _isOpen) = (request.Fields, true);
        _flat.ClearNarrow(_asked);
        _flat.TakeEdits();
        _flat.WriteNarrow();
        _isWritten = true;
        Restart();
    }

    /// <summary>
    /// Has libtorch know when an optimizer has moved the parameters: graphs of older ones are of no use any more. One that
    /// somebody computes where they stand now is.
    /// </summary>
    public void Pause()
    {
        if (!_isWritten)
        {
            _flat.WriteNarrow();
        }

        _isWritten = false;
        if (CloseLooks > 0 && _points.ChangedOf(_all) != null)
        {
            _mending.MoveVersions();
            _points.Take(closely: true);
        }
    }

    /// <summary>Takes back what has been answered: the evaluation is made anew, its gradients are zero again.</summary>
    public void Restart() => _answered = Players.None;

    /// <summary>Runs a loss backward to the parameters of some players.</summary>
    public void Run(Players players, Tensor loss, bool keepGraph)
    {
        TorchErrors.CheckGraph(loss, _flat.Layout.Players[players.First].Name);
        _mending.MendGradients(players, withValues: Players.None);
        ExpectUntouched(_all.Without(_answered));
        _flat.ClearNarrow(players);
        _loss[0] = loss;
        try
        {
            autograd.backward(_loss, retain_graph: keepGraph, inputs: InputsOf(players));
        }
        catch (ExternalException failure) when (TorchErrors.Explained(failure) is { } explained)
        {
            throw explained;
        }
        finally
        {
            _loss[0] = null!;
        }

        _flat.ReadNarrow(players);
        _answered |= players;
    }

    /// <summary>Makes sure of an evaluation that has been made, perhaps by a backward pass of somebody's own.</summary>
    public void Close(in Request request)
    {
        if (!_isOpen)
        {
            return;
        }

        (_isOpen, _isWritten) = (false, false);
        if (CloseLooks > 0 && --CloseLooks == 0)
        {
            _points.Dispose();
        }

        _mending.MendGradients(running: Players.None, withValues: Unanswered);
        _flat.ReadNarrow(Unanswered);
        CheckUnanswered();
        ExpectUntouched(_all.Without(_asked));
    }

    public void Dispose()
    {
        _points.Dispose();
        _gradients.Dispose();
    }

    /// <summary>Right without us is only one player's gradient: a backward pass adds to all whom the loss reaches.</summary>
    private void CheckUnanswered()
    {
        if (!Unanswered.IsEmpty && (_asked.Count > 1 || _gradients.ChangedOf(_asked) == null))
        {
            throw TorchErrors.NotRunBackward(_flat.Layout.Players[Unanswered.First]);
        }
    }

    private void ExpectUntouched(Players players)
    {
        if (_gradients.ChangedOf(players) is not { } changed)
        {
            return;
        }

        if (!_gradients.Restore(players))
        {
            _gradients.Clear(players & _asked);
            if (_gradients.ChangedOf(players.Without(_asked)) is { } lost)
            {
                throw TorchErrors.GradientLost(_flat.Layout.Players[lost.Player], lost.Name);
            }
        }

        _mending.Say(changed.Player, TorchErrors.GradientFilled(_flat.Layout.Players[changed.Player].Name));
    }

    private Tensor[] InputsOf(Players players)
    {
        if (!_inputs.TryGetValue(players, out var inputs))
        {
            var found = new List<Tensor>();
            foreach (var tensor in _flat.Tensors)
            {
                if (players.Contains(tensor.Segment.Player))
                {
                    found.Add(tensor.Parameter);
                }
            }

            _inputs[players] = inputs = [.. found];
        }

        return inputs;
    }

    private void ForgetReplaced()
    {
        if (_replacements != _mending.Replacements)
        {
            _replacements = _mending.Replacements;
            _inputs.Clear();
        }
    }
}
