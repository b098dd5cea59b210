namespace ClientGen.Cli.Updating;

/// <summary>What git knows of a vendor's files.</summary>
internal sealed class Checkout(VendorFolder vendor)
{
    /// <summary>Files of the vendor with edits that are not committed; none where there is no repository to ask.</summary>
    public IReadOnlyList<string> Edited()
    {
        var status = Programs.Run("git", vendor.Root, ["status", "--porcelain", "--untracked-files=all", "--", $"specs/{vendor.Vendor}"]);
        if (status.Code != 0)
            return [];
        var prefix = Programs.Run("git", vendor.Root, ["rev-parse", "--show-prefix"]).Output.Trim();
        return
        [
            .. status
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line[3..].Trim().Trim('"').Split(" -> ")[^1])
                .Select(path => path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : path)
                .Select(path => path[$"specs/{vendor.Vendor}/".Length..]),
        ];
    }

    /// <summary>Refuses edits that an update would mix with its own.</summary>
    /// <param name="given">Names in the vendor's folder that were given as new: their edits are what is to be taken in.</param>
    public void RefuseEdits(IReadOnlyCollection<string> given)
    {
        var mixed = Edited().Where(name => !given.Contains(name) && name != "behaviours.json").ToList();
        if (mixed.Count > 0)
        {
            throw new SpecException(
                $"specs/{vendor.Vendor}/{mixed[0]}",
                $"it has edits that are not committed{(mixed.Count > 1 ? $" (and {mixed.Count - 1} more files)" : "")}; "
                    + "commit or undo them, or add --force to update on top of them"
            );
        }
    }

    /// <summary>A file of the vendor as it was committed last.</summary>
    public string Committed(string name)
    {
        var place = $"specs/{vendor.Vendor}/{name}";
        var shown = Programs.Run("git", vendor.Root, ["show", $"HEAD:./{place}"]);
        return shown.Code == 0
            ? shown.Output
            : throw new SpecException(
                place,
                "it was edited in place, and git has no earlier one to compare it with; give the edited document as another file"
            );
    }
}
