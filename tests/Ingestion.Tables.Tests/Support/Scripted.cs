using Azure.Core.Pipeline;

namespace Ingestion.Tables.Tests;

/// <summary>Clients whose network is a script.</summary>
internal static class Scripted
{
    public static readonly DateTimeOffset Now = new(2009, 10, 11, 19, 52, 39, TimeSpan.Zero);

    // The emulator's account and key are public; the account is in the path.
    public const string Account = "devstoreaccount1";
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static TableServiceClient Service(ScriptedHandler network, TimeProvider? clock = null) =>
        new(new Uri($"http://127.0.0.1:10002/{Account}"), new TableSharedKeyCredential(Account, Key), Options(network, clock));

    public static TableClient Table(ScriptedHandler network, TimeProvider? clock = null) => Service(network, clock).GetTableClient("Rows");

    public static TableClientOptions Options(ScriptedHandler network, TimeProvider? clock = null) =>
        new()
        {
            Clock = clock ?? new ManualClock(Now),
            Transport = new HttpClientTransport(network),
            Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromSeconds(5) },
        };
}
