using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>Everything that a model file holds.</summary>
/// <param name="Taxonomy">What the model was trained for.</param>
/// <param name="Topics">The word models of topics.</param>
/// <param name="Sides">The word models of sides.</param>
/// <param name="TopicDecision">From words to topics.</param>
/// <param name="SideDecision">From actors in sentences to sides.</param>
/// <param name="VoiceDecision">From sentences to voices.</param>
/// <param name="StanceDecision">From voices to stances.</param>
internal sealed record Model(
    Taxonomy Taxonomy,
    TopicWeights Topics,
    SideWeights Sides,
    TopicDecision TopicDecision,
    SideDecision SideDecision,
    VoiceDecision VoiceDecision,
    StanceDecision StanceDecision);
