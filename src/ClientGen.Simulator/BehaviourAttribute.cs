namespace ClientGen.Simulator;

/// <summary>
/// Names a behaviour that the simulator copies from the vendor: an id in <c>specs/&lt;vendor&gt;/behaviours.json</c>, where its
/// source and confidence stand. A test holds both together.
/// </summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
internal sealed class BehaviourAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}
