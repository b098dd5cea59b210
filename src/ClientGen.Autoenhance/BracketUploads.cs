using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>Brings the files of one order to the vendor, each to a bracket of its own.</summary>
/// <param name="client">The client.</param>
/// <param name="orderId">The order.</param>
/// <param name="upload">Puts a file to an address.</param>
internal sealed class BracketUploads(
    AutoenhanceClient client,
    string orderId,
    Func<UploadTarget, ImageSource, CancellationToken, Task> upload
)
{
    /// <returns>The brackets' ids, in the order of the files.</returns>
    /// <exception cref="BracketsInterruptedException">A file did not come. Uploads that had not begun were not made.</exception>
    public Task<string[]> RunAsync(IReadOnlyList<NamedFile> files, int limit, CancellationToken cancellationToken) =>
        SideBySide.RunAsync(
            files,
            limit,
            (file, token) => file.BracketId is { } there ? Task.FromResult(there) : UploadAsync(file, token),
            cancellationToken
        );

    private async Task<string> UploadAsync(NamedFile file, CancellationToken cancellationToken)
    {
        string? id = null;
        try
        {
            var created = await FileNameLimit
                .ExplainAsync(
                    file.Name,
                    () =>
                        client.Brackets.CreateAsync(
                            new NewBracket { Name = file.Name, OrderId = orderId },
                            cancellationToken: cancellationToken
                        )
                )
                .ConfigureAwait(false);
            id = created.BracketId;
            var target = UploadTarget.Of(created);
            await upload(target, file.Source, cancellationToken).ConfigureAwait(false);
            return target.Id;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw new BracketsInterruptedException(orderId, file.Source.Name, id, fault);
        }
    }
}

/// <summary>A file, the name it has at the vendor, and its bracket where it is there already.</summary>
internal sealed record NamedFile(ImageSource Source, string Name, string? BracketId = null);
