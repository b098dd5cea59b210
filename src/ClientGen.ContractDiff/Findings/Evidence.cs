using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Findings;

/// <summary>A JSON value that one document allows and the other does not, confirmed by validating it against both.</summary>
/// <param name="Instance">The value.</param>
/// <param name="OldPointer">The schema in the old document it was checked against.</param>
/// <param name="NewPointer">The schema in the new document it was checked against.</param>
/// <param name="ValidBefore">Whether the old document allows it.</param>
/// <param name="ValidAfter">Whether the new document allows it.</param>
public sealed record Evidence(JToken Instance, string OldPointer, string NewPointer, bool ValidBefore, bool ValidAfter);
