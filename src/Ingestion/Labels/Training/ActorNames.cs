using Ingestion.Features;

namespace Ingestion.Labels.Training;

/// <summary>Finds actors by the names that labels give them.</summary>
internal static class ActorNames
{
    /// <summary>The place of the actor in the taxonomy, <see cref="VoiceCandidate.Author"/>, or <see cref="VoiceCandidate.Unlisted"/>.</summary>
    public static int IndexOf(Taxonomy taxonomy, string name)
    {
        if (name == Taxonomy.Author)
        {
            return VoiceCandidate.Author;
        }

        for (var i = 0; i < taxonomy.Actors.Length; i++)
        {
            if (taxonomy.Actors[i].Name == name)
            {
                return i;
            }
        }

        return VoiceCandidate.Unlisted;
    }
}
