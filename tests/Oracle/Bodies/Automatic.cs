using System;
using System.Collections.Generic;
using System.Linq;
using Oracle.Games;

namespace Oracle.Bodies;

/// <summary>The draws that rules make by themselves, of which `keeping sample` withholds the first one inside its step.</summary>
internal sealed class Automatic(Asking asking)
{
    private readonly List<bool> _withholding = [];
    private int _silent;

    public void Draw()
    {
        if (_silent > 0)
        {
            return;
        }

        if (!_withholding.Any(withholds => withholds))
        {
            asking.Draw();
        }

        // It was the first one for every step around it.
        for (var i = 0; i < _withholding.Count; i++)
        {
            _withholding[i] = false;
        }
    }

    /// <summary>None of them is made while this runs: what is drawn is drawn for all.</summary>
    public void Silence(Action inside)
    {
        _silent++;
        inside();
        _silent--;
    }

    public void Enter(bool keepingSample) => _withholding.Add(keepingSample);

    public void Leave() => _withholding.RemoveAt(_withholding.Count - 1);
}
