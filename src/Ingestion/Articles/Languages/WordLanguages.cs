namespace Ingestion.Articles.Languages;

/// <summary>The languages that a word is a sign of.</summary>
[Flags]
internal enum WordLanguages
{
    None = 0,

    /// <summary>Indonesian or Malay.</summary>
    Malayic = 1,

    Indonesian = 2,

    Malay = 4,

    English = 8,

    AnyMalayic = Malayic | Indonesian | Malay,
}
