using System.ComponentModel;

namespace ClientGen.Json;

/// <summary>A value that can say what in it the vendor would refuse.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICheckedValue
{
    /// <summary>Reports what is wrong with the value.</summary>
    /// <param name="check">Takes the reports.</param>
    void Check(ModelCheck check);
}
