using System;
using System.Runtime.CompilerServices;
using System.Threading;
using TorchSharp;
using static TorchSharp.torch;

namespace Torch.Tests;

/// <summary>Who owns a tensor, and when it goes.</summary>
public sealed class ScopeTests
{
    private static long Living => DisposeScopeManager.Statistics.ThreadTotalLiveCount;

    [NeedsLibtorch]
    public void A_scope_takes_with_it_what_was_made_in_it()
    {
        var before = Living;
        Tensor x;

        using (NewDisposeScope())
        {
            x = zeros(3) + 1;
            Assert.Equal(before + 2, Living);
        }

        Assert.True(x.IsInvalid);
        Assert.Equal(before, Living);
    }

    [NeedsLibtorch]
    public void What_moves_to_the_outer_scope_lives_as_long_as_that()
    {
        using var outer = NewDisposeScope();
        Tensor x;

        using (NewDisposeScope())
        {
            x = zeros(3).MoveToOuterDisposeScope();
        }

        Assert.False(x.IsInvalid);
        Assert.True(outer.Contains(x));
        outer.Dispose();
        Assert.True(x.IsInvalid);
    }

    [NeedsLibtorch]
    public void What_is_detached_lives_until_it_is_disposed_of()
    {
        Tensor x, y;

        using (NewDisposeScope())
        {
            x = zeros(3).DetachFromDisposeScope();
            y = zeros(3).MoveToOuterDisposeScope();
        }

        Assert.False(x.IsInvalid || y.IsInvalid);
        x.Dispose();
        y.Dispose();
    }

    [NeedsLibtorch]
    public void A_list_of_tensors_is_detached_at_once()
    {
        var scope = NewDisposeScope();
        using var x = zeros(3);
        using var y = zeros(3);

        scope.Detach(scope.DisposablesView);
        Assert.Equal(0, scope.DisposablesCount);
        scope.Dispose();

        Assert.False(x.IsInvalid || y.IsInvalid);
    }

    [NeedsLibtorch]
    public void An_attached_tensor_goes_with_its_new_scope()
    {
        var x = zeros(3);
        using var scope = NewDisposeScope();

        scope.Attach(x);
        Assert.Equal([x], scope.DisposablesView);
        scope.Dispose();

        Assert.True(x.IsInvalid);
    }

    [NeedsLibtorch]
    public void A_scope_can_be_emptied_of_all_but_some()
    {
        using var scope = NewDisposeScope();
        var (kept, left) = (zeros(3), zeros(3));

        scope.DisposeEverythingBut(kept);

        Assert.False(kept.IsInvalid);
        Assert.True(left.IsInvalid);
        Assert.Equal(1, scope.DisposablesCount);
    }

    [NeedsLibtorch]
    public void A_scope_that_ends_before_its_inner_one_leaves_that_in_its_outer_one()
    {
        var outer = NewDisposeScope();
        using var inner = NewDisposeScope();
        var x = zeros(3);

        outer.Dispose();

        Assert.Same(inner, CurrentDisposeScope);
        Assert.False(x.IsInvalid);
        inner.Dispose();
        Assert.Null(CurrentDisposeScope);
        Assert.Throws<ObjectDisposedException>(() => outer.DisposablesCount);
    }

    [NeedsLibtorch]
    public void A_parameter_takes_the_place_of_its_tensor_in_the_scope()
    {
        using var scope = NewDisposeScope();
        var data = zeros(3);

        var parameter = nn.Parameter(data);

        Assert.True(data.IsInvalid);
        Assert.True(scope.Contains(parameter));
        Assert.False(scope.Contains(data));
    }

    [NeedsLibtorch]
    public void A_scope_is_its_threads_own()
    {
        using var scope = NewDisposeScope();
        DisposeScope? elsewhere = scope;

        var thread = new Thread(() => elsewhere = CurrentDisposeScope);
        thread.Start();
        thread.Join();

        Assert.Null(elsewhere);
    }

    [NeedsLibtorch]
    public void What_nobody_holds_is_freed_by_its_finalizer()
    {
        Collect();
        var before = Tensor.TotalCount;
        Forget();

        Collect();

        Assert.Equal(before, Tensor.TotalCount);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget()
    {
        for (var i = 0; i < 10; i++)
        {
            zeros(3);
        }
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
