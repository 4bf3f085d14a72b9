namespace Ingestion.Cli.Commands;

/// <summary>What the command's end tells a script.</summary>
internal static class ExitCode
{
    /// <summary>All went well; for parse and classify: each file was read or rejected.</summary>
    public const int Success = 0;

    /// <summary>Something outside failed: storage, the network, a missing program.</summary>
    public const int Failure = 1;

    /// <summary>The command line is not understood, or names a file that is not there.</summary>
    public const int Usage = 2;
}
