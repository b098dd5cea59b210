using System.ComponentModel;

namespace ClientGen.Json.Infrastructure;

/// <summary>What is generated for a model, so that it reads and writes itself without reflection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUtf8Model
{
    /// <summary>How many members are declared.</summary>
    int MemberCount { get; }

    /// <summary>A new model of the same type.</summary>
    JsonModel Create();

    /// <summary>The number of a member, in the order of the class; -1 for a name that is not declared.</summary>
    /// <param name="name">The name on the wire.</param>
    int Find(ReadOnlySpan<byte> name);

    /// <summary>Reads the value at which a reader stands into a member.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="member">The member's number.</param>
    void Read(ref Utf8ModelReader reader, int member);

    /// <summary>Writes the declared members.</summary>
    /// <param name="writer">The writer.</param>
    void Write(Utf8ModelWriter writer);
}
