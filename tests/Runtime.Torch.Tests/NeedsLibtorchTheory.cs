using System;
using Torch.Tests;

namespace Mmx.Tests;

/// <summary>A theory that needs tensors: skipped as the other tests that do.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsLibtorchTheoryAttribute : TheoryAttribute
{
    public NeedsLibtorchTheoryAttribute() => Skip = new NeedsLibtorchAttribute().Skip;
}
