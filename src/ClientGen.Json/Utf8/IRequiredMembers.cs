using System.ComponentModel;

namespace ClientGen.Json.Infrastructure;

/// <summary>What is generated for a model that reads itself: which of its members an answer must have.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRequiredMembers
{
    /// <summary>The numbers of those members, in the order of the class. Asked once for each type.</summary>
    int[] Required();
}
