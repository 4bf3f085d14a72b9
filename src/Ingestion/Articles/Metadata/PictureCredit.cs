using System.Text.RegularExpressions;

namespace Ingestion.Articles.Metadata;

/// <summary>Reads the outlet in the credit of a picture that it took itself: "(Foto: Kabar Kota/Nama)".</summary>
internal static partial class PictureCredit
{
    /// <summary>The name, or <see langword="null"/>; pictures of offices, wires and other known outlets tell nothing of the page.</summary>
    public static string? Read(string caption)
    {
        foreach (Match credit in Credits().Matches(caption))
        {
            foreach (var name in credit.Groups["name"].Value.Split('/', StringSplitOptions.TrimEntries))
            {
                if (OutletName.Looks(name) && Outlets.Find(name) is null && !AgencyCues.IsInstitution(name))
                {
                    return name;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?:\b(?:foto|photo|gambar|picture|pic)\s*:?\s+|\()(?:(?:foto|photo|gambar|picture|pic)\s*:\s*)?(?<name>\p{Lu}[^().:,]{2,60})\)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Credits();
}
