namespace ClientGen.Batch.Tests;

/// <summary>What has to hold in every world.</summary>
internal static class Promises
{
    public static string? Broken(World world)
    {
        var row = world.Row;
        var wasBought = world.Vendor.Purchases > 0;
        if (world.Vendor.Purchases > 1)
            return "It is bought twice.";
        if (wasBought && row.State is ItemState.Planned or ItemState.Reserved or ItemState.Failed)
            return "It is bought, and the ledger says that it is not.";
        if (row.Spent < world.Vendor.Purchases || row.Spent is < 0 or > 1)
            return "The budget does not know of a purchase, or knows of more than there are.";
        if (row.JobToken is not null && row.State is not (ItemState.Started or ItemState.Finished or ItemState.Saved))
            return "The job is known, and nobody takes it up.";
        if (world.IsTestimonyRefused)
            return "A worker bought it and may not say so, and nobody else can find the job.";
        if (row.State == ItemState.Saved && !world.HasFile)
            return "It is noted as saved, and there is no file.";
        return null;
    }

    /// <summary>Whether nothing more has to be done: it is saved, or it is not known whether it was bought and the vendor can't
    /// say, or it was refused, or each worker put it down.</summary>
    public static bool IsEnd(World world) =>
        world.Row.Worker is null
        && (
            world.Row.State is ItemState.Saved or ItemState.Failed
            || (world.Row.State == ItemState.Unknown && (!world.Vendor.ShowsJobs || world.Vendor.Purchases == 0))
        )
        && world.Workers.All(worker => worker.Doing == Doing.Nothing);
}
