using Microsoft.Extensions.FileProviders;

namespace Ingestion.App.Hosting;

/// <summary>Serves the page for people, which the build lays beside the program.</summary>
internal static class Page
{
    private const string Folder = "web";

    // Vite names these files by their content: an address never means another file.
    private const string NamedByContent = "/assets";

    public static void UsePage(this WebApplication app)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, Folder);
        if (!Directory.Exists(folder))
        {
            // Built without the page; the API needs none.
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = answer => answer.Context.Response.Headers.CacheControl =
                answer.Context.Request.Path.StartsWithSegments(NamedByContent) ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }
}
