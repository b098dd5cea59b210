using System.Reflection;
using ClientGen.Json.Infrastructure;
using Newtonsoft.Json;

namespace ClientGen.ModelTesting.Rules;

/// <summary>No model, union, enum or member of them takes the way by text unseen.</summary>
/// <typeparam name="T">The vendor.</typeparam>
public abstract class DirectTests<T>
    where T : IVendor
{
    [Fact]
    public void EveryModelAndMember_IsReadFromItsBytes() =>
        T
            .Vendor.Contracts.Models.Concat(T.Vendor.Contracts.Unions)
            .Concat(T.Vendor.Contracts.Enums)
            .Concat(Members())
            .Distinct()
            .Where(type => !Utf8Json.IsDirect(type))
            .Select(type => type.ToString())
            .ShouldBeEmpty();

    private static IEnumerable<Type> Members() =>
        T
            .Vendor.Contracts.Models.SelectMany(model => model.GetProperties())
            .Where(property => property.IsDefined(typeof(JsonPropertyAttribute)))
            .Select(property => property.PropertyType);
}
