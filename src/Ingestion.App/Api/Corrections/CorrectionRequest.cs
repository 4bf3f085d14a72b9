using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Ingestion.Labels;
using Ingestion.Labels.Corrections;

namespace Ingestion.App.Api.Corrections;

/// <summary>A person's word on one label of an article, as the body of a request has it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CorrectionRequest
{
    /// <summary>The longest body in bytes: all texts at their longest, each character escaped, several times over.</summary>
    public const int MaxBytes = 32 * 1024;

    /// <summary>What is corrected.</summary>
    [Required]
    public CorrectionField? Field { get; init; }

    /// <summary>The topic's id.</summary>
    [Required]
    public string? Topic { get; init; }

    /// <summary>The actor, for a voice: a name of the taxonomy, <c>author</c>, or <c>other:NAME</c>.</summary>
    [MaxLength(Correction.MaxActorUnits)]
    public string? Actor { get; init; }

    /// <summary>
    /// For a stance the right one, needed where the present one is wrong; for a voice its side, favor or against; for a topic its
    /// stance, where the person names one.
    /// </summary>
    public Stance? Stance { get; init; }

    /// <summary>Whether the label is right or wrong.</summary>
    [Required]
    public CorrectionVerdict? Verdict { get; init; }

    /// <summary>Who says so.</summary>
    [Required]
    [MaxLength(Correction.MaxByUnits)]
    public string? By { get; init; }

    /// <summary>Why.</summary>
    [MaxLength(Correction.MaxReasonUnits)]
    public string? Reason { get; init; }
}
