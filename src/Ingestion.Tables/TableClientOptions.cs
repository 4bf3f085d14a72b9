using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Ingestion.Tables;

/// <summary>How a client talks to the service: protocol version here; retries, diagnostics and transport in the base class.</summary>
public sealed class TableClientOptions : ClientOptions
{
    // The service gives up on any table operation after 30 seconds; waiting longer can bring no answer.
    private static readonly TimeSpan ServerTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Makes options with their defaults.</summary>
    /// <param name="version">The protocol version to speak.</param>
    public TableClientOptions(ServiceVersion version = ServiceVersion.V2020_12_06)
    {
        VersionHeader = version switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(version), version, "Not a known protocol version."),
        };
        Retry.NetworkTimeout = ServerTimeout;
    }

    /// <summary>Versions of the Table Storage protocol.</summary>
    [SuppressMessage("Naming", "CA1707", Justification = "The names that Azure.Data.Tables gives them.")]
    public enum ServiceVersion
    {
        /// <summary>2019-02-02.</summary>
        V2019_02_02 = 1,

        /// <summary>2020-12-06, the default.</summary>
        V2020_12_06 = 2,
    }

    internal string VersionHeader { get; }

    internal TimeProvider Clock { get; init; } = TimeProvider.System;
}
