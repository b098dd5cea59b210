using ClientGen.Generator.Document;

namespace ClientGen.Generator.Repairs;

/// <summary>Mends one defect of a document, so that NSwag reads what the vendor meant.</summary>
internal interface IRepair
{
    void Apply(SpecDocument document);
}
