namespace Ingestion.App.Tests.Support;

/// <summary>What goes wrong with a request to storage.</summary>
/// <param name="Status">The status of the answer, or <see langword="null"/> where the connection breaks.</param>
/// <param name="Code">The service's error code.</param>
/// <param name="RetryAfterSeconds">How long the service asks to wait.</param>
internal sealed record Fault(int? Status, string Code, int? RetryAfterSeconds = null)
{
    public static Fault Busy { get; } = new(503, "ServerBusy", RetryAfterSeconds: 0);

    public static Fault Forbidden { get; } = new(403, "AuthorizationPermissionMismatch");

    public static Fault Closed { get; } = new(null, "");
}
