using System.Text.RegularExpressions;

namespace ClientGen.Claid;

public partial class ImageOperations
{
    private static readonly Regex PaddingForm = new(
        "^[0-9]+(\\.[0-9]+)?(%|px)( [0-9]+(\\.[0-9]+)?(%|px)){0,3}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    // The vendor takes one value for all sides, two for height and width, or four.
    partial void CheckMore(ModelCheck check)
    {
        if (Padding is not { } padding)
            return;
        if (!PaddingForm.IsMatch(padding) || padding.Split(' ').Length == 3)
            check.Error(nameof(Padding), "padding", $"\"{padding}\" is no padding. Write one, two or four values, such as \"10%\", \"5% 15%\" or \"100px 150px\".");
    }
}
