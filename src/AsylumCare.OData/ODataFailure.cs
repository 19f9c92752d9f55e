namespace AsylumCare.OData;

/// <summary>An answer that is an OData error. The texts name what was wrong and what to do.</summary>
internal sealed class ODataFailure(int status, string code, string swedish, string english, string? target = null)
    : Exception($"{swedish} / {english}")
{
    public int Status { get; } = status;
    public string Code { get; } = code;
    public string? Target { get; } = target;

    public static ODataFailure BadRequest(string swedish, string english, string? target = null) => new(400, "BadRequest", swedish, english, target);

    public static ODataFailure NotFound(string swedish, string english) => new(404, "NotFound", swedish, english);

    public static ODataFailure NotImplemented(string swedish, string english, string? target = null) =>
        new(501, "NotImplemented", swedish, english, target);
}
