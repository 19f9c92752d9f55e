using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace AsylumCare.Architecture.Tests;

/// <summary>A project may refer to those on its left and to no others: Domain, Deliveries, Warehouse, OData, App; Synthesis stands beside Warehouse.</summary>
[TestFixture]
internal sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["AsylumCare.Domain"] = [],
        ["AsylumCare.Deliveries"] = ["AsylumCare.Domain"],
        ["AsylumCare.Synthesis"] = ["AsylumCare.Domain", "AsylumCare.Deliveries"],
        ["AsylumCare.Warehouse"] = ["AsylumCare.Domain", "AsylumCare.Deliveries"],
        ["AsylumCare.OData"] = ["AsylumCare.Domain", "AsylumCare.Deliveries", "AsylumCare.Warehouse"],
        ["AsylumCare.App"] =
            ["AsylumCare.Domain", "AsylumCare.Deliveries", "AsylumCare.Synthesis", "AsylumCare.Warehouse", "AsylumCare.OData"],
    };

    private static IEnumerable<string> Projects => Allowed.Keys;

    private static IEnumerable<string> Libraries => Projects.Where(project => project != "AsylumCare.App");

    private static IEnumerable<string> ElementsOf(string project, string element) =>
        XDocument.Load(Repository.PathOf($"src/{project}/{project}.csproj")).Descendants(element).Select(e => (string)e.Attribute("Include")!);

    private static List<string> CompiledReferencesOf(string project)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, project + ".dll"));
        using var assembly = new PEReader(file);
        var metadata = assembly.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    [Test]
    public void Every_project_has_its_arrows() =>
        Assert.That(
            Repository.Files("src", ".csproj").Select(file => Path.GetFileNameWithoutExtension(file)), Is.EquivalentTo(Projects));

    [TestCaseSource(nameof(Projects))]
    public void A_project_refers_to_those_on_its_left_only(string project)
    {
        var references = ElementsOf(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

        Assert.That(references, Is.SubsetOf(Allowed[project]));
    }

    [TestCaseSource(nameof(Libraries))]
    public void A_compiled_project_refers_to_those_on_its_left_only(string project)
    {
        var references = CompiledReferencesOf(project).Where(name => name.StartsWith("AsylumCare.", StringComparison.Ordinal));

        Assert.That(references, Is.SubsetOf(Allowed[project]));
    }

    [Test]
    public void Domain_has_no_packages() => Assert.That(ElementsOf("AsylumCare.Domain", "PackageReference"), Is.Empty);

    [TestCaseSource(nameof(Libraries))]
    public void Only_the_web_projects_know_the_web(string project)
    {
        if (project == "AsylumCare.OData") return;

        Assert.That(CompiledReferencesOf(project), Has.None.StartsWith("Microsoft.AspNetCore"));
    }

    [TestCaseSource(nameof(Libraries))]
    public void Only_the_warehouse_knows_the_engines(string project)
    {
        if (project == "AsylumCare.Warehouse") return;

        Assert.That(
            CompiledReferencesOf(project).Where(name =>
                name is "Dapper" or "Npgsql" or "Microsoft.Data.Sqlite" or "Microsoft.Data.SqlClient"
                || name.StartsWith("SQLitePCL", StringComparison.Ordinal)),
            Is.Empty);
    }
}
