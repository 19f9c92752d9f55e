using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace AsylumCare.App.Bench;

/// <summary>
/// Gives a generated delivery's examinations other identifiers. The generator numbers examinations alike at every seed: without
/// this, those of other persons would be taken for the same ones.
/// </summary>
internal static class OtherExaminations
{
    public static void Rename(string manifestPath)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(manifestPath))!;
        foreach (var file in manifest["Filer"]!.AsArray())
        {
            if ((string?)file!["filtyp"] != "HALSOUNDERSOKNING") continue;
            var path = Path.Combine(Path.GetDirectoryName(manifestPath)!, (string)file["namn"]!);
            File.WriteAllText(path, File.ReadAllText(path).Replace(";HU-", ";HT-", StringComparison.Ordinal), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            file["sha256"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        }

        File.WriteAllText(manifestPath, manifest.ToJsonString());
    }
}
