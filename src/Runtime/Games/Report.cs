namespace Mmx.Games;

/// <summary>
/// What a rule last reported, by its path: `Base.condition`; a number of a player's or a tensor's has its name behind
/// that, `Base.size.critic.weight`. A whole number is rounded where it is large, and a truth is 1 or 0.
/// </summary>
public readonly record struct Report(string Path, double Value);
