namespace Ingestion.Features;

/// <summary>Groups of words that show who says what and on which side; the members are listed in <c>Cues.txt</c>.</summary>
[Flags]
internal enum CueGroups
{
    None = 0,
    Say = 1 << 0,
    Stress = 1 << 1,
    Deny = 1 << 2,
    Accuse = 1 << 3,
    Condemn = 1 << 4,
    Oppose = 1 << 5,
    Praise = 1 << 6,
    Warn = 1 << 7,
    Urge = 1 << 8,
    Promise = 1 << 9,
    Lawful = 1 << 10,
    Impose = 1 << 11,
    Negation = 1 << 12,
    Doubt = 1 << 13,
    Concede = 1 << 14,
    Spokesperson = 1 << 15,
    Pronoun = 1 << 16,
    Toward = 1 << 17,
    Agent = 1 << 18,
    Western = 1 << 19,
    FirstPerson = 1 << 20,
    Joint = 1 << 21,
}
