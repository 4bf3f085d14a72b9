using System.Diagnostics.CodeAnalysis;
using Ingestion.Features;
using Ingestion.Labels;
using Ingestion.Labels.Corrections;
using Ingestion.Queries;

namespace Ingestion.App.Api.Corrections;

/// <summary>Makes a correction of what a request says, or tells what is wrong with it.</summary>
internal sealed class CorrectionReader(Classifier classifier, TimeProvider clock)
{
    private const string OtherActor = "other:";

    private const string VoiceStances = "favor, against";

    private readonly HashSet<string> _actors =
        classifier.Taxonomy.Actors.Select(actor => actor.Name).Append(Taxonomy.Author).ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads the request.</summary>
    /// <param name="request">What the body says.</param>
    /// <param name="article">The article as the person saw it.</param>
    /// <param name="correction">What the person means.</param>
    /// <param name="problem">The first thing that is wrong.</param>
    public bool TryRead(
        CorrectionRequest request,
        StoredArticle article,
        [NotNullWhen(true)] out Correction? correction,
        [NotNullWhen(false)] out QueryProblem? problem)
    {
        correction = null;
        problem = ProblemOf(request) ?? ProblemOfText(request);
        if (problem is not null || request is not { Field: { } field, Topic: { } topic, Verdict: { } verdict, By: { } by })
        {
            problem ??= new QueryProblem("field", "The correction is not whole.", "field, topic, verdict and by");
            return false;
        }

        correction = new Correction
        {
            Field = field,
            Topic = topic,
            Actor = request.Actor,
            Stance = request.Stance ?? (field == CorrectionField.Stance ? StanceOf(article, topic) : null),
            Verdict = verdict,
            By = by.Trim(),
            Reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim(),
            ModelVersion = article.ModelVersion,
            ContentHash = article.ContentHash,
            Received = clock.GetUtcNow(),
        };
        if (field == CorrectionField.Stance && correction.Stance is null)
        {
            problem = new QueryProblem("stance", "The article is not labelled with the topic: say which stance is right.", Allowed<Stance>());
            return false;
        }

        return true;
    }

    private static Stance? StanceOf(StoredArticle article, string topic) =>
        article.Topics.FirstOrDefault(label => label.Topic == topic)?.Stance;

    private QueryProblem? ProblemOf(CorrectionRequest request) => request switch
    {
        { Field: null } => Missing("field", Allowed<CorrectionField>()),
        { Verdict: null } => Missing("verdict", Allowed<CorrectionVerdict>()),
        { Topic: null } => Missing("topic", Topics()),
        { Topic: var topic } when classifier.Taxonomy.IndexOfTopic(topic) < 0 =>
            new QueryProblem("topic", "There is no such topic.", Topics()),
        { Field: CorrectionField.Voice, Actor: null } => Missing("actor", Actors()),
        { Field: CorrectionField.Voice, Actor: var actor } when !IsActor(actor) =>
            new QueryProblem("actor", "There is no such actor.", Actors()),
        { Field: not CorrectionField.Voice, Actor: not null } =>
            new QueryProblem("actor", "Only a voice has an actor.", "nothing, unless field is voice"),
        { Field: CorrectionField.Voice, Stance: not (Stance.Favor or Stance.Against) } =>
            new QueryProblem("stance", "A voice takes a side.", VoiceStances),
        { Field: CorrectionField.Stance, Verdict: CorrectionVerdict.Wrong, Stance: null } =>
            new QueryProblem("stance", "The right stance is missing.", Allowed<Stance>()),
        { Field: CorrectionField.Topic, Verdict: CorrectionVerdict.Wrong, Stance: not null } =>
            new QueryProblem("stance", "An article that is not about a topic has no stance on it.", "nothing, where the topic is wrong"),
        _ => null,
    };

    private static QueryProblem? ProblemOfText(CorrectionRequest request) => request switch
    {
        { By: var by } when string.IsNullOrWhiteSpace(by) || by.Length > Correction.MaxByUnits || by.Any(char.IsControl) =>
            new QueryProblem("by", "It must be said who corrects.", $"a name of 1 to {Correction.MaxByUnits} characters in one line"),
        { Reason.Length: > Correction.MaxReasonUnits } =>
            new QueryProblem("reason", $"The reason has {request.Reason!.Length} characters.", $"at most {Correction.MaxReasonUnits}"),
        _ => null,
    };

    private bool IsActor(string actor) =>
        actor.Length <= Correction.MaxActorUnits && !actor.Any(char.IsControl)
        && (_actors.Contains(actor) || (actor.StartsWith(OtherActor, StringComparison.Ordinal) && actor.Length > OtherActor.Length));

    private static QueryProblem Missing(string name, string allowed) => new(name, $"'{name}' is missing.", allowed);

    private static string Allowed<TEnum>()
        where TEnum : struct, Enum => string.Join(", ", WireName.All<TEnum>());

    private string Topics() => string.Join(", ", classifier.Taxonomy.Topics.Select(topic => topic.Id));

    private string Actors() => $"{string.Join(", ", _actors)}, or {OtherActor}NAME";
}
