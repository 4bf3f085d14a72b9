namespace Ingestion.Labels.Corrections;

/// <summary>A person's word on one label of an article. It wins over the model, whatever version of it labels later.</summary>
public sealed record Correction
{
    /// <summary>The most UTF-16 units of <see cref="By"/>: a name with an address.</summary>
    public const int MaxByUnits = 100;

    /// <summary>The most UTF-16 units of <see cref="Reason"/>: a paragraph.</summary>
    public const int MaxReasonUnits = 1_000;

    /// <summary>The most UTF-16 units of <see cref="Actor"/>: no state or body has a name as long.</summary>
    public const int MaxActorUnits = 100;

    /// <summary>What is corrected.</summary>
    public required CorrectionField Field { get; init; }

    /// <summary>The topic's id.</summary>
    public required string Topic { get; init; }

    /// <summary>The actor of a voice; <see langword="null"/> for another field.</summary>
    public string? Actor { get; init; }

    /// <summary>Of a stance, the right one; of a voice, the side that is right or wrong; of a topic, its stance where the person names one.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Whether the label is right.</summary>
    public required CorrectionVerdict Verdict { get; init; }

    /// <summary>Who says so.</summary>
    public required string By { get; init; }

    /// <summary>Why, or <see langword="null"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The version of the model whose labels the person saw.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>The hash of the bytes whose labels the person saw.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When it came in, in UTC.</summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>Whether the same person says the same, whenever and of whatever labels.</summary>
    internal bool Repeats(Correction other) =>
        this == (other with { ModelVersion = ModelVersion, ContentHash = ContentHash, Received = Received });
}
