namespace ClientGen.Batch;

/// <summary>Held by the one process that writes a ledger file; the system lets go of it when the process ends, however it ends.</summary>
internal static class LedgerLock
{
    /// <exception cref="LedgerException">Another process has it, or the folder takes no file.</exception>
    public static FileStream Take(string ledger)
    {
        try
        {
            return new FileStream(ledger + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None);
        }
        catch (DirectoryNotFoundException fault)
        {
            throw new LedgerException($"There is no folder for the ledger '{ledger}'.", LedgerFault.Missing, fault);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new LedgerException($"The folder of the ledger '{ledger}' must not be written to.", LedgerFault.Unavailable, fault);
        }
        catch (IOException fault)
        {
            throw SqliteFaults.InUse(ledger, fault);
        }
    }
}
