using System;
using Compiled;

namespace Dsl.Generator.Tests.Compilation;

/// <summary>What the law tests rely on: generated text becomes a type, and nothing doubtful compiles.</summary>
public sealed class CompiledOptimizersTests
{
    [Fact]
    public void Generated_text_becomes_a_type_of_the_asked_precision()
    {
        var compiled = CompiledOptimizers.Of(new GeneratedFile("Still.g.cs", "public sealed class Still<T>;"));

        Assert.Equal(typeof(double), compiled.TypeOf<double>("Still").GenericTypeArguments[0]);
    }

    [Fact]
    public void A_warning_is_an_error_told_with_its_line()
    {
        var text = "class Careless<T> {\n    int Lost() { var unused = 1; return 2; }\n}";
        var careless = new GeneratedFile("Careless.g.cs", text);

        var refusal = Assert.Throws<InvalidOperationException>(() => CompiledOptimizers.Of(careless));

        Assert.Contains("Careless.g.cs(2,", refusal.Message);
        Assert.Contains("var unused = 1", refusal.Message);
    }
}
