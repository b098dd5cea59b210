namespace ClientGen.ModelTesting.Rules;

/// <summary>What every model promises, tried on thousands of generated instances of each.</summary>
/// <typeparam name="T">The vendor.</typeparam>
public abstract class EveryModelTests<T>
    where T : IVendor
{
    public static TheoryData<string> Models => [.. T.Vendor.Contracts.Models.Select(model => model.Name)];

    [Theory, MemberData(nameof(Models))]
    public void RoundTrips(string model) => Checks(model).RoundTrips();

    [Theory, MemberData(nameof(Models))]
    public void UnknownMemberSurvives(string model) => Checks(model).UnknownMemberSurvives();

    [Theory, MemberData(nameof(Models))]
    public void UnknownEnumValueSurvives(string model) => Checks(model).UnknownEnumValueSurvives();

    [Theory, MemberData(nameof(Models))]
    public void MissingRequiredMemberSurvives(string model) => Checks(model).MissingRequiredMemberSurvives();

    [Theory, MemberData(nameof(Models))]
    public void ExplicitNullSurvives(string model) => Checks(model).ExplicitNullSurvives();

    [Theory, MemberData(nameof(Models))]
    public void PlainJsonConvertAgrees(string model) => Checks(model).PlainJsonConvertAgrees();

    private static ModelChecks Checks(string model) => new(T.Vendor.Model(model));
}
