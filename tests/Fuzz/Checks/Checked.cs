using System.Collections.Generic;
using Dsl.Generator;

namespace Fuzz.Checks;

/// <summary>How far a case came: what was found, whether nothing is wrong in it, and the C# that was made of it.</summary>
internal sealed record Checked(Finding? Finding, bool IsRight, IReadOnlyList<GeneratedFile> Generated);
