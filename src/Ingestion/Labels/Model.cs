using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>Everything that a model file holds.</summary>
internal sealed record Model(Taxonomy Taxonomy, TopicWeights Topics, VoiceWeights Voices, Decisions Decisions);
