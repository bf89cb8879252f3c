using System.Collections.Generic;
using System.CommandLine;
using Dsl.Cli.Output;

namespace Dsl.Cli.Verbs;

/// <summary>`mmx completion`: a script by which a shell completes verbs, options and their values; it asks the tool itself.</summary>
internal sealed class CompletionCommand : Command, IHasExamples
{
    private static readonly Dictionary<string, string> Scripts = new()
    {
        ["bash"] = """
            _mmx() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(mmx "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _mmx mmx
            """,
        ["zsh"] = """
            _mmx() {
              compadd -- ${(f)"$(mmx "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)"}
              _files
            }
            compdef _mmx mmx
            """,
        ["fish"] = """
            complete -c mmx -a '(mmx "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName mmx -ScriptBlock {
              param($word, $line, $at)
              mmx "[suggest:$at]" "$line" | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    private readonly Argument<string> _shell = new("shell")
    {
        HelpName = string.Join('|', Scripts.Keys),
        Description = "The shell that the script is for. In bash: `source <(mmx completion bash)`.",
    };

    public CompletionCommand(Shell shell) : base("completion", "Write a script by which a shell completes command lines.")
    {
        Add(_shell.AcceptOnlyFromAmong([.. Scripts.Keys]));
        SetAction(command => shell.Result.Write(Scripts[command.GetRequiredValue(_shell)] + "\n"));
    }

    public IReadOnlyList<Example> Examples =>
    [
        new("source <(mmx completion bash)", "in bash, or in its ~/.bashrc"),
        new("source <(mmx completion zsh)", "in zsh, or in its ~/.zshrc behind `compinit`"),
        new("mmx completion fish > ~/.config/fish/completions/mmx.fish", "in fish, for good"),
        new("mmx completion pwsh | Out-String | Invoke-Expression", "in PowerShell, or in its $PROFILE"),
    ];
}
