namespace Ingestion.App.Tests.Support;

/// <summary>Clients that do not send a body which they asked about until they are told to, however busy the machine is.</summary>
internal static class PatientClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>A client with an address as its base.</summary>
    public static HttpClient Create(Uri address) =>
        new(new SocketsHttpHandler { Expect100ContinueTimeout = Patience }) { BaseAddress = address };
}
