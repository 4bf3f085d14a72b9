namespace Ingestion.Features.Stemming;

/// <summary>The letters that make syllables.</summary>
internal static class Letters
{
    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
