using System.Collections.Generic;
using Dsl.Parser.Binding;
using Dsl.Parser.Text;

namespace Dsl.Generator;

/// <summary>One generated C# file: its name and its text.</summary>
public sealed record GeneratedFile(string Name, string Text);
