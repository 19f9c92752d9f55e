using System.Text;
using System.Xml;
using AsylumCare.Warehouse.Feed;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace AsylumCare.OData;

/// <summary>The catalogue with its entity data model and the metadata document, made once.</summary>
internal sealed class FeedModel
{
    public FeedModel(FeedCatalog catalog)
    {
        Catalog = catalog;
        Edm = EdmModelBuilder.Build(catalog);
        Metadata = Write(Edm);
    }

    public FeedCatalog Catalog { get; }
    public IEdmModel Edm { get; }

    /// <summary>CSDL in XML, UTF-8.</summary>
    public ReadOnlyMemory<byte> Metadata { get; }

    private static byte[] Write(IEdmModel model)
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            if (!CsdlWriter.TryWriteCsdl(model, writer, CsdlTarget.OData, out var errors))
                throw new InvalidOperationException(string.Join("; ", errors.Select(error => error.ErrorMessage)));
        }

        return buffer.ToArray();
    }
}
