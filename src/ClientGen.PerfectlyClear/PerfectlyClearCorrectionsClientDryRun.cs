using ClientGen.Http;

namespace ClientGen.PerfectlyClear;

/// <content>The correction of a file, as it would be sent.</content>
public partial class PerfectlyClearCorrectionsClientDryRun
{
    /// <summary>Stands for the key that the upload gives, of which nobody knows anything before.</summary>
    private const string KeyOfTheUpload = "KEY-OF-THE-UPLOAD";

    /// <summary>What <see cref="PerfectlyClearClient.CorrectAsync"/> would send to start the correction, and what that would cost. Sends
    /// nothing, and uploads nothing.</summary>
    /// <param name="file">The file. Its limits are checked, as far as its first bytes tell them.</param>
    /// <param name="options">How it would be corrected. Default: the vendor's choice.</param>
    /// <returns>The request, in which <c>KEY-OF-THE-UPLOAD</c> stands for the file's key, and its expected cost.</returns>
    /// <exception cref="InputRefusedException">The vendor would not take the file, or not enlarge it so far.</exception>
    /// <exception cref="ArgumentException">The options contradict each other or the vendor's limits.</exception>
    /// <example>
    /// <code>
    /// var preview = client.Corrections.DryRun.Correct(ImageSource.File("photo.jpg"), new() { RemoveGlares = true });
    /// </code>
    /// </example>
    public virtual RequestPreview Correct(ImageSource file, CorrectionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        options ??= new CorrectionOptions();
        return _transport.Preview(PerfectlyClearClient.Call(KeyOfTheUpload, InputCheck.Run(file, options), options), null);
    }
}
