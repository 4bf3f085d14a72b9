using System.Buffers;

namespace Ingestion.Articles.Formats;

/// <summary>Knows by what they say the notices that ask for consent to cookies: many sites give them names without meaning.</summary>
internal static class ConsentWords
{
    private static readonly SearchValues<string> Phrases = SearchValues.Create(
        [
            "use cookies", "uses cookies", "these cookies", "our partners", "accept all", "reject all", "privacy policy", "personalised advertising", "personalized advertising",
            "personalised ads", "personalized ads", "legitimate interest", "menggunakan cookie", "memakai cookie", "seperti cookie", "cookie yang", "cookie statistik", "cookie pemasaran",
            "mitra kami", "terima semua", "tolak semua", "kebijakan privasi", "persetujuan anda", "iklan yang dipersonalisasi", "menggunakan kuki", "rakan kongsi kami", "dasar privasi",
        ],
        StringComparison.OrdinalIgnoreCase);

    public static bool StandIn(string paragraph) => paragraph.AsSpan().ContainsAny(Phrases);
}
