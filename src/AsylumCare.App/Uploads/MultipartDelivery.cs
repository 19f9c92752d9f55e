using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Manifests;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace AsylumCare.App.Uploads;

/// <summary>Reads a delivery out of a multipart body, a part at a time, straight to disk.</summary>
internal static class MultipartDelivery
{
    private const int MostParts = 51;
    private const int LongestBoundary = 200;
    private const long LargestManifest = 1 << 20;

    /// <returns>The boundary; null where the body is no multipart/form-data, or is compressed.</returns>
    public static string? Boundary(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Count > 0 || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary);
        return boundary.Length is > 0 and <= LongestBoundary ? boundary.Value : null;
    }

    /// <param name="largest">Bytes that all files together may have.</param>
    /// <returns>Null where everything was received.</returns>
    public static async Task<UploadProblem?> ReceiveAsync(UploadFolder folder, string boundary, Stream body, long largest, CancellationToken stop)
    {
        var reader = new MultipartReader(boundary, body);
        var room = largest;
        var parts = 0;
        while (await NextAsync(reader, stop) is { } section)
        {
            if (++parts > MostParts) return UploadProblems.Parts($"Högst {MostParts} filer i en leverans.", $"At most {MostParts} files in a delivery.");
            var (name, problem) = NameOf(section, folder);
            if (problem is not null) return problem;
            var allowed = UploadFolder.IsManifest(name!) ? Math.Min(room, LargestManifest) : room;
            if (await folder.ReceiveAsync(name!, section.Body, allowed, stop) is not { } bytes) return UploadProblems.TooLarge(largest);
            room -= bytes;
        }

        return folder.ManifestPath is null ? UploadProblems.NoManifest : null;
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken stop)
    {
        try
        {
            return await reader.ReadNextSectionAsync(stop);
        }
        catch (IOException failure) when (failure is not BadHttpRequestException)
        {
            throw new InvalidDataException("The body ended too soon.", failure);
        }
    }

    private static (string? Name, UploadProblem? Problem) NameOf(MultipartSection section, UploadFolder folder)
    {
        var disposition = section.GetContentDispositionHeader();
        var name = disposition is null ? "" : HeaderUtilities.RemoveQuotes(disposition.FileNameStar.Length > 0 ? disposition.FileNameStar : disposition.FileName).Value ?? "";
        if (DeliveryFileName.Parse(name) is null && !UploadFolder.IsManifest(name))
            return (null, UploadProblems.Parts(
                $"Filnamnet ”{Printable.Of(name)}” följer inte mönstret: manifest_<region>_<ÅÅÅÅ-MM>.json och <FILTYP>_<region>_<ÅÅÅÅ-MM>_v<n>.csv.",
                $"The file name “{Printable.Of(name)}” does not follow the pattern: manifest_<region>_<yyyy-mm>.json and <FILTYP>_<region>_<yyyy-mm>_v<n>.csv."));
        if (UploadFolder.IsManifest(name) ? folder.ManifestPath is not null : folder.Hashes.ContainsKey(name))
            return (null, UploadProblems.Parts($"{name} finns två gånger i leveransen, eller så finns två manifest.", $"{name} is twice in the delivery, or there are two manifests."));
        return (name, null);
    }
}
