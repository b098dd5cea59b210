namespace ClientGen.ContractDiff.Severity;

/// <summary>
/// The one place where levels are made. A client must still be understood (a request may not be narrowed) and must still
/// understand (a response may not be widened); everything else follows.
/// </summary>
public static class SeverityRules
{
    /// <summary>The level of an edit on the wire.</summary>
    /// <param name="effect">What it does to the messages allowed.</param>
    /// <param name="direction">Which way they travel; for both ways the worse of the two.</param>
    /// <param name="guards">What takes the edge off.</param>
    /// <returns>The level.</returns>
    public static WireLevel Level(Effect effect, Direction direction, Guards guards = Guards.None)
    {
        if (direction == Direction.Both)
        {
            var (request, response) = (Level(effect, Direction.Request, guards), Level(effect, Direction.Response, guards));
            return request > response ? request : response;
        }

        if (direction == Direction.None)
            return WireLevel.None;
        var level = Unguarded(effect, guards.HasFlag(Guards.Negotiated) ? Direction.Request : direction);
        if (level <= WireLevel.Info)
            return level;
        if (Nullified(direction, guards))
            return WireLevel.Info;
        return guards.HasFlag(Guards.Extensible) && direction == Direction.Response && effect == Effect.Widens ? WireLevel.Info : level;
    }

    /// <summary>What an effect becomes under <c>not</c>.</summary>
    /// <param name="effect">The effect inside.</param>
    /// <returns>The effect outside.</returns>
    public static Effect Flip(Effect effect) =>
        effect switch
        {
            Effect.Narrows => Effect.Widens,
            Effect.Widens => Effect.Narrows,
            _ => effect,
        };

    /// <summary>The direction inside a callback or webhook, where the server is the client.</summary>
    /// <param name="direction">The direction outside.</param>
    /// <returns>The direction inside.</returns>
    public static Direction Flip(Direction direction) =>
        direction switch
        {
            Direction.Request => Direction.Response,
            Direction.Response => Direction.Request,
            _ => direction,
        };

    private static WireLevel Unguarded(Effect effect, Direction direction) =>
        effect switch
        {
            Effect.None => WireLevel.Info,
            Effect.Unknown => WireLevel.Warning,
            Effect.Incomparable => WireLevel.Breaking,
            Effect.Narrows => direction == Direction.Request ? WireLevel.Breaking : WireLevel.Info,
            _ => direction == Direction.Response ? WireLevel.Breaking : WireLevel.Info,
        };

    private static bool Nullified(Direction direction, Guards guards) =>
        (guards & (Guards.NonSuccess | Guards.Sunset | Guards.Ignorable | Guards.Meaningless)) != 0
        || (direction == Direction.Request && guards.HasFlag(Guards.ReadOnly))
        || (direction == Direction.Response && guards.HasFlag(Guards.WriteOnly));
}
