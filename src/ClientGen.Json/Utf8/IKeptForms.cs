using System.ComponentModel;

namespace ClientGen.Json.Infrastructure;

/// <summary>What is generated for a contract, so that native AOT has the code of everything it holds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKeptForms
{
    /// <summary>Names the types of its members to <see cref="FormRoots"/>. It does nothing else.</summary>
    void Keep();
}
