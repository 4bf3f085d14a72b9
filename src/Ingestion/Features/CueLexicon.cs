namespace Ingestion.Features;

/// <summary>Finds the cues of <c>Cues.txt</c> among tokens.</summary>
internal static class CueLexicon
{
    private static readonly PhraseTable Phrases = Read();

    /// <summary>The groups of the cue that begins at each token; a longer phrase hides the shorter ones at its place.</summary>
    public static CueGroups[] Find(ReadOnlySpan<Token> tokens)
    {
        var cues = new CueGroups[tokens.Length];
        for (var i = 0; i < cues.Length; i++)
        {
            if (Phrases.TryMatch(tokens[i..], out var groups, out _))
            {
                cues[i] = (CueGroups)groups;
            }
        }

        return cues;
    }

    private static PhraseTable Read()
    {
        var groupsOf = new Dictionary<string, CueGroups>(StringComparer.Ordinal);
        foreach (var line in LanguageData.Lines("Cues.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var group = Enum.Parse<CueGroups>(line.AsSpan(0, colon), ignoreCase: true);
            foreach (var phrase in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries))
            {
                groupsOf[phrase] = groupsOf.GetValueOrDefault(phrase) | group;
            }
        }

        return new PhraseTable(groupsOf.Select(pair => (pair.Key, (int)pair.Value)));
    }
}
