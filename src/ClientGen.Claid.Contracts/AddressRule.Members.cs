namespace ClientGen.Claid;

// Where a request has an address: each is checked at its own place.
public readonly partial record struct BatchInput
{
    partial void CheckMore(ModelCheck check)
    {
        if (_value is string address)
            AddressRule.Check(check, "", "", address);
        else if (_value is IReadOnlyList<string> list)
            check.Each("", "", list, static (inner, item) => AddressRule.Check(inner, "", "", item));
    }
}

public partial class BatchInputOptions
{
    partial void CheckMore(ModelCheck check) => AddressRule.Check(check, nameof(Source), "source", Source);
}

public readonly partial record struct EditOutput
{
    partial void CheckMore(ModelCheck check) => AddressRule.Check(check, "", "", _value as string);
}

public partial class AiEditRequest
{
    partial void CheckMore(ModelCheck check) => AddressRule.Check(check, nameof(Input), "input", Input);
}

public readonly partial record struct AiEditOutput
{
    partial void CheckMore(ModelCheck check) => AddressRule.Check(check, "", "", _value as string);
}

public partial class AiEditOutputOptions
{
    partial void CheckMore(ModelCheck check) => AddressRule.Check(check, nameof(Destination), "destination", Destination);
}

public partial class FashionModelsInput
{
    partial void CheckMore(ModelCheck check)
    {
        AddressRule.Check(check, nameof(Model), "model", Model);
        check.Each(nameof(Clothing), "clothing", Clothing, static (inner, item) => AddressRule.Check(inner, "", "", item));
    }
}

public readonly partial record struct FashionModelsOutput
{
    partial void CheckMore(ModelCheck check) => AddressRule.Check(check, "", "", _value as string);
}

public partial class FashionModelsOutputOptions
{
    partial void CheckMore(ModelCheck check) => AddressRule.Check(check, nameof(Destination), "destination", Destination);
}

public partial class GenerateRequest
{
    partial void CheckMore(ModelCheck check) => AddressRule.Check(check, nameof(Output), "output", Output);
}

public partial class VideoRequest
{
    partial void CheckMore(ModelCheck check)
    {
        AddressRule.Check(check, nameof(Input), "input", Input);
        AddressRule.Check(check, nameof(Output), "output", Output);
    }
}
