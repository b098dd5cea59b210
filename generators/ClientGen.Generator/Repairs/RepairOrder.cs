using ClientGen.Generator.Api;
using ClientGen.Generator.Checks;
using ClientGen.Generator.Document;
using ClientGen.Generator.Examples;
using ClientGen.Generator.Facts;
using ClientGen.Generator.Shell;
using ClientGen.Generator.TextJson;
using ClientGen.Generator.Utf8;

namespace ClientGen.Generator.Repairs;

/// <summary>The repairs in their order.</summary>
internal static class RepairOrder
{
    /// <summary>Applies repairs until one refuses what the next would rely on; whether all is well.</summary>
    public static bool Apply(IEnumerable<IRepair> repairs, SpecDocument document)
    {
        foreach (var repair in repairs)
        {
            var known = document.Diagnostics.Items.Count;
            repair.Apply(document);
            // A repair relies on what the ones before it left; these leave nothing behind that they refuse.
            if (
                document.Diagnostics.Items.Count > known
                && repair is not (LiftReferences or CheckShapes or CheckReferences or FlattenAllOf or ChooseKeys)
                && document.Diagnostics.Stops
            )
            {
                return false;
            }
        }
        return !document.Diagnostics.HasErrors;
    }

    /// <summary>Up to the one after which everything has its C# name.</summary>
    /// <param name="unions">The unions that are found.</param>
    /// <param name="readers">What is read while everything still has the vendor's names; it comes after the checks.</param>
    public static IEnumerable<IRepair> Naming(HoistUnions unions, params IEnumerable<IRepair> readers) =>
        [
            new LiftReferences(),
            new CheckShapes(),
            new CheckFacts(),
            new CheckReferences(),
            new DropEmpty(),
            new OpenLists(),
            new CheckDepth(),
            new SortDocument(),
            new ReadDiscriminators(),
            .. readers,
            new NameUsedTypes(),
            new StampOrigins(),
            new InlineParts(),
            new CheckPathPlaces(),
            new UnwrapParameterContent(),
            new OrderOperations(),
            new MergeShapes(),
            new PlainMaps(),
            new DropSiblings(),
            new FollowAliases(),
            new FindBases(),
            new SpreadUnions(),
            new FlattenAllOf(),
            new EnumerateConstants(),
            new UnwrapNull(),
            new UnwrapSingles(),
            new FlattenUnions(),
            new DropDefaults(),
            new OfferMediaTypes(),
            new TypeForms(),
            new DropTextFormats(),
            new PlainNumericEnums(),
            new SizeNumbers(),
            new MarkConstants(),
            new LeaveInherited(),
            new ChooseContent(),
            new GatherResponses(),
            new HoistInlineTypes(),
            new TypeFreeForm(),
            new NameTypes(),
            new WriteTags(),
            unions,
            new FollowAliases(),
            new RequireArguments(),
            new MarkOptionals(),
            new LeaveValuesOpen(),
            new LinkBases(unions),
            new SetInitialValues(),
            new TypeOtherMembers(),
            new InheritMembers(),
            new NameMembers(),
            new NameEnumValues(),
            new NameAreas(),
            new NameOperations(),
            new NameFileMethods(),
            new NameParameters(),
            new StyleParameters(),
            new UnwrapResponses(),
            new WriteResponses(unions),
            new SortTypes(),
        ];

    /// <summary>What is written out of the named document, and what NSwag needs.</summary>
    public static IEnumerable<IRepair> Writing(
        HoistUnions unions,
        CheckFile checks,
        TextJsonFile textJson,
        Utf8File utf8,
        ChooseKeys keys,
        ShellFile shell
    ) =>
        [
            keys,
            new DescribeOperations(keys),
            new WriteExamples(unions),
            shell,
            new WriteHeads(),
            checks,
            textJson,
            utf8,
            new LeaveUnread(),
            new LowerTo30(),
        ];
}
