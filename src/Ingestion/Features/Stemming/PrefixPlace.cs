namespace Ingestion.Features.Stemming;

/// <summary>What must follow a form of a prefix.</summary>
internal enum PrefixPlace
{
    Anywhere,
    BeforeVowel,

    /// <summary>Before "ajar" alone: "belajar", "pelajar".</summary>
    BeforeAjar,

    /// <summary>Before a consonant and "er": "bekerja".</summary>
    BeforeConsonantEr,
}
