using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Json;

/// <summary>The base of every generated model: it keeps what was received, so that writing gives back what came.</summary>
/// <remarks>
/// A member that was not set is not written. A member that was received as <c>null</c> is written as <c>null</c>.
/// A required member that was missing stays missing until it is set.
/// Models are plain mutable classes; they are not safe for use by several threads while one of them writes.
/// </remarks>
[DebuggerDisplay("{DebuggerText,nq}")]
[JsonObject(MemberSerialization.OptIn)]
[JsonConverter(typeof(ModelConverter))]
[SuppressMessage("Design", "CA1012", Justification = "Generated models call the constructor.")]
#if NET8_0_OR_GREATER
// What Newtonsoft asks of a model's type, and with it of every type that derives from it, stays in programs that are trimmed.
[DynamicallyAccessedMembers(ModelMembers.OfNewtonsoft)]
#endif
public abstract class JsonModel : ICheckedValue
{
    [JsonExtensionData]
    private Dictionary<string, JToken>? _additionalProperties;

    private IAdditionalValues? _additionalValues;

    // The last first; few, so that nothing is gained by a list.
    private KeptMember? _kept;

    // What came beside the declared members, the last first, until somebody asks for it. Given up only after its tokens are there.
    private UnknownMember? _unknown;

    // Which declared members came as null, and which required ones did not come.
    internal MemberSet Nulls;
    internal MemberSet Missing;

    /// <summary>Members the document does not declare, with their JSON as it came: dates stay strings, numbers keep their text.</summary>
    /// <remarks>Names differ by case: a member <c>ID</c> beside a declared <c>id</c> stands here.</remarks>
    /// <value>Empty unless something was received or added. What is added here is written after the declared members.</value>
    public IDictionary<string, JToken> AdditionalProperties
    {
        get
        {
            _additionalValues?.Flush();
            return Additional;
        }
    }

    private Dictionary<string, JToken> Additional => Volatile.Read(ref _additionalProperties) ?? ReadAdditional();

    /// <summary>The members of <see cref="AdditionalProperties"/> as values of the one type that the document gives them.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>A view: what is set here is a member there, and what is of another type is there alone.</returns>
    protected IDictionary<string, T> AdditionalValuesOf<T>()
    {
        if (_additionalValues is not AdditionalValues<T> values)
            _additionalValues = values = new AdditionalValues<T>(Additional);
        return values;
    }

    /// <summary>What the vendor would refuse in this model: lengths, ranges, forms, required members, and rules that go beyond the
    /// document.</summary>
    /// <returns>Empty when nothing is known to be wrong. Issues that are not certain are worth a warning only.</returns>
    public IReadOnlyList<ModelIssue> Validate() => ModelCheck.Of(this);

    /// <summary>Declared members whose JSON is of a kind they do not hold, such as text where a number belongs, by their names on the
    /// wire.</summary>
    /// <value>Empty unless something was received. Such a member is null, or its type's default, and is written as it came until it is
    /// set.</value>
    public IReadOnlyDictionary<string, RawJson> UnreadableMembers => Unreadable.MembersOf(this, _kept);

    /// <summary>What came where this object was expected in a list, and is no object; it is written as it came while nothing is set
    /// here.</summary>
    /// <value>Null, unless the vendor sent something else in place of an object.</value>
    public RawJson? UnreadableValue => StandsFor is null ? null : new RawJson(StandsFor);

    // For debuggers alone: a model may hold what must not be logged, so its ToString says no more than its type.
    private string DebuggerText => $"{GetType().Name} {ModelJson.Serialize(this)}";

    internal JToken? StandsFor { get; set; }

    // Whether members that come now may wait as text: where somebody has asked for tokens, they go to those.
    internal bool KeepsText => Volatile.Read(ref _additionalProperties) is null;

    internal bool HasAdditional => Volatile.Read(ref _unknown) is not null || Volatile.Read(ref _additionalProperties) is { Count: > 0 };

    internal bool HasMarks => _kept is not null || !Nulls.IsEmpty || !Missing.IsEmpty;

    void ICheckedValue.Check(ModelCheck check) => Check(check);

    /// <summary>Reports what is wrong with the members.</summary>
    /// <param name="check">Takes the reports.</param>
    protected virtual void Check(ModelCheck check) { }

    /// <summary>How a declared member was received.</summary>
    /// <param name="jsonName">The member's name on the wire, such as <c>tmp_url</c>.</param>
    /// <returns>
    /// <see cref="JsonPresence.Null"/> when it came as <c>null</c>, <see cref="JsonPresence.Missing"/> when it is required
    /// and did not come, <see cref="JsonPresence.Unreadable"/> when it came and the member can't hold it, otherwise
    /// <see cref="JsonPresence.Ordinary"/>.
    /// </returns>
    /// <exception cref="ArgumentException">The model declares no member of that name.</exception>
    public JsonPresence PresenceOf(string jsonName)
    {
        var index =
            ModelShape.Of(GetType()).Find(jsonName)?.Index
            ?? throw new ArgumentException($"{GetType().Name} declares no member '{jsonName}'.", nameof(jsonName));
        return Nulls.Contains(index) ? JsonPresence.Null
            : Missing.Contains(index) ? JsonPresence.Missing
            : KeptOf(index) is { IsReadable: false } ? JsonPresence.Unreadable
            : JsonPresence.Ordinary;
    }

    // Several threads may ask at once while none of them writes: one of their dictionaries is everybody's.
    private Dictionary<string, JToken> ReadAdditional()
    {
        var made = UnknownMember.Tokens(Volatile.Read(ref _unknown));
        var known = Interlocked.CompareExchange(ref _additionalProperties, made, null) ?? made;
        Volatile.Write(ref _unknown, null);
        return known;
    }

    internal void Keep(UnknownMember member, bool takesLaterPlace)
    {
        member.Before = takesLaterPlace ? UnknownMember.Without(_unknown, member) : _unknown;
        _unknown = member;
    }

    internal KeptMember? KeptOf(int member)
    {
        var kept = _kept;
        while (kept is not null && kept.Index != member)
            kept = kept.Before;
        return kept;
    }

    internal void Keep(KeptMember member) => (member.Before, _kept) = (_kept, member);

    /// <summary>Takes back what is known of how a member came, since it comes now, or again.</summary>
    internal void Forget(int member)
    {
        Missing.Remove(member);
        Nulls.Remove(member);
        if (_kept is null || KeptOf(member) is not { } forgotten)
            return;
        if (_kept == forgotten)
        {
            _kept = forgotten.Before;
            return;
        }
        var after = _kept;
        while (after.Before != forgotten)
            after = after.Before!;
        after.Before = forgotten.Before;
    }
}
