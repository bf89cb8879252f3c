using System.Collections.Generic;

namespace Dsl.Parser.Text;

/// <summary>A file's tokens and comments, and what is wrong with its characters.</summary>
public sealed record LexedFile(SourceFile File, LineMap Lines, TokenList Tokens, IReadOnlyList<Flaw> Flaws);
