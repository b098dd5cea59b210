using ClientGen.ModelTesting.Rules;

namespace ClientGen.Claid.Contracts.Tests;

public sealed class DocumentTests : DocumentTests<ClaidVendor>
{
    // Settled in the overlay: every integer is a number, so these are numbers.
    protected override (int Choices, string[] NoUnion) Unions =>
        (
            37,
            [
                "#/components/schemas/SceneCreateAPIObjectAbsoluteIn/properties/rotation_degree",
                "#/components/schemas/SceneCreateAPIObjectAbsoluteIn/properties/scale",
            ]
        );
}
