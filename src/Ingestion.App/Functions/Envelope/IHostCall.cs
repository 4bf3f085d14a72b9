namespace Ingestion.App.Functions.Envelope;

/// <summary>A call of the Functions host.</summary>
internal interface IHostCall
{
    /// <summary>What it is about, for the log.</summary>
    string Subject { get; }
}
