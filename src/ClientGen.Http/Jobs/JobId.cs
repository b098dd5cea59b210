using System.Diagnostics;
using System.Globalization;

namespace ClientGen.Http;

/// <summary>A job's id, as the vendor writes it. It belongs to one kind of job: an id of another kind does not compile.</summary>
/// <typeparam name="TResult">What the job gives when it is done.</typeparam>
/// <param name="value">The id's text.</param>
public readonly struct JobId<TResult>(string value) : IEquatable<JobId<TResult>>
{
    private static readonly bool IsSecret = Attribute.IsDefined(typeof(TResult), typeof(IdGrantsAccessAttribute));
    private readonly string? _value = value;

    /// <summary>The id of a vendor that counts its jobs.</summary>
    /// <param name="value">The number.</param>
    public JobId(long value)
        : this(value.ToString(CultureInfo.InvariantCulture)) { }

    /// <summary>The id's text; empty for the type's default.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Value => _value ?? "";

    /// <summary>The id of a vendor that counts its jobs.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator JobId<TResult>(long value) => new(value);

    /// <summary>The id of a vendor that names its jobs.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator JobId<TResult>(string value) => new(value);

    /// <summary>Whether both are the same text.</summary>
    public static bool operator ==(JobId<TResult> left, JobId<TResult> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(JobId<TResult> left, JobId<TResult> right) => !left.Equals(right);

    /// <summary>The id as a number.</summary>
    /// <exception cref="FormatException">The vendor's ids are not numbers.</exception>
    public long ToInt64() =>
        long.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"The job id '{this}' is not a number.");

    /// <summary>The id's text; where the id alone grants access, a hash of it, the same as in traces. <see cref="Value"/> is the id
    /// itself.</summary>
    public override string ToString() => IsSecret && Value.Length > 0 ? $"[id {JobSpan.Hash(Value)}]" : Value;

    /// <inheritdoc/>
    public bool Equals(JobId<TResult> other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JobId<TResult> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);
}
