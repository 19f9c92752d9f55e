using System.Text.Json.Serialization;

namespace AsylumCare.App.Archive;

/// <summary>One line of the archive's journal. The lines' order is the order in which things came.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "entry")]
[JsonDerivedType(typeof(Reception), "reception")]
[JsonDerivedType(typeof(ArchivedPublication), "publication")]
internal abstract record ArchiveEntry;

/// <summary>A delivery that was received and not refused.</summary>
/// <param name="Day">The data clock's day of arrival.</param>
/// <param name="Origin">official or demo.</param>
/// <param name="Via">How it came: load, inbox, upload or demo.</param>
/// <param name="Verdict">active, superseded, deleted or unchanged.</param>
internal sealed record Reception(
    DateOnly Day, string Reference, string Origin, string Via, string Verdict, ArchivedFile Manifest, IReadOnlyList<ArchivedFile> Files) : ArchiveEntry;

/// <param name="At">Where the file lies, relative to the data folder, when the program made it itself; null when the archive has its content.</param>
internal sealed record ArchivedFile(string Name, string Sha256, string? At = null);

/// <summary>A publication, made of what the lines before it brought.</summary>
internal sealed record ArchivedPublication(int Number, DateOnly DataDay, string NationalDenominator, string RegionalOrigin) : ArchiveEntry;
