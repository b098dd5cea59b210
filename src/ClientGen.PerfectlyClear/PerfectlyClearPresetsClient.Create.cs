using ClientGen.Http;

namespace ClientGen.PerfectlyClear;

public partial class PerfectlyClearPresetsClient
{
    /// <summary>Creates a preset with its file.</summary>
    /// <param name="name">The name that corrections will use.</param>
    /// <param name="file">The <c>.preset</c> file that Workbench saved; its length must be known.</param>
    /// <param name="description">What the preset is for.</param>
    /// <param name="cancellationToken">Ends the call. The preset may exist already, without its file: delete it by its id then.</param>
    /// <returns>The preset's id.</returns>
    /// <exception cref="ValidationException">The vendor answered with a reason why there is no preset.</exception>
    /// <exception cref="ApiException">A call failed; the subclass says how.</exception>
    public virtual async Task<string> CreateAsync(
        string name,
        ImageSource file,
        string? description = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length is null)
            throw new ArgumentException("The length must be known: give it to ImageSource.Stream.", nameof(file));
        var created = await RegisterAsync(new NewPreset { Name = name, Description = description }, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        if (created is not { PresetId: { Length: > 0 } id, UploadUrl: { Length: > 0 } url })
            throw Refused(created);
        await _transport.UploadAsync(url, file, new UploadOptions { ContentType = null }, null, cancellationToken).ConfigureAwait(false);
        return id;
    }

    // The vendor says no with status 200.
    private static ValidationException Refused(PresetCreated answer) =>
        Refusal.Of(Operations.Register, answer.Error ?? "The answer names no id or no upload address.", ModelJson.Serialize(answer), "");
}
