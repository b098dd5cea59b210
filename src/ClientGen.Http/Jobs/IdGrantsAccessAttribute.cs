using System.ComponentModel;

namespace ClientGen.Http.Infrastructure;

/// <summary>Says of a job's result that whoever has the job's id can read the job without a key. Such an id's <see cref="object.ToString"/>
/// hides it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class IdGrantsAccessAttribute : Attribute;
