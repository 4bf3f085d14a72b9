using System.Globalization;

namespace Ingestion.App.Hosting;

/// <summary>The process that started this one.</summary>
internal static class ParentProcess
{
    private const string Status = "/proc/self/stat";

    /// <summary>Its id; after its end the id of whoever took its children over. <see langword="null"/> where the system does not tell so.</summary>
    /// <remarks>proc(5): the fourth field, behind the program's name in brackets, which may hold brackets and blanks itself.</remarks>
    public static int? FindId()
    {
        if (!File.Exists(Status))
        {
            return null;
        }

        var status = File.ReadAllText(Status);
        var fields = status[(status.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return int.Parse(fields[1], CultureInfo.InvariantCulture);
    }
}
