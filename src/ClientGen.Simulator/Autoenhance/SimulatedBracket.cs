using ClientGen.Simulator.Files;

namespace ClientGen.Simulator.Autoenhance;

/// <summary>An exposure.</summary>
internal sealed record SimulatedBracket(string Id, string Name, string? OrderId, int Number, UploadSlot File);
