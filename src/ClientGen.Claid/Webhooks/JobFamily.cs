namespace ClientGen.Claid;

/// <summary>The families of Claid's jobs. An id of one means nothing to another.</summary>
public enum JobFamily
{
    /// <summary>The body does not tell; <see cref="ClaidWebhook.Json"/> has it whole, and <see cref="ClaidWebhook.PossibleFamilies"/> what
    /// it may be.</summary>
    Unknown,

    /// <summary>Many images: <see cref="Claid.BatchEdit"/>.</summary>
    BatchEdit,

    /// <summary>One image: <see cref="Claid.Edit"/>.</summary>
    Edit,

    /// <summary>An edit described in words: <see cref="Claid.AiEdit"/>.</summary>
    AiEdit,

    /// <summary>Clothes on generated models: <see cref="Claid.FashionModels"/>.</summary>
    FashionModels,

    /// <summary>A video: <see cref="Claid.Video"/>.</summary>
    Video,
}
