using System.Data.Common;

namespace AsylumCare.Warehouse.Feed;

/// <summary>A compiled question: the SQL has no constants of the question in it, they are parameters.</summary>
/// <param name="Columns">The properties answered, in the order of the SQL's columns.</param>
public sealed record FeedCommand(string Sql, IReadOnlyList<FeedParameter> Parameters, IReadOnlyList<FeedProperty> Columns)
{
    internal DbCommand On(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Sql;
        foreach (var (name, value) in Parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

/// <param name="Value">A long, an int, a double or a string.</param>
public sealed record FeedParameter(string Name, object Value);

internal sealed class ParameterList
{
    private readonly List<FeedParameter> _parameters = [];

    public IReadOnlyList<FeedParameter> All => _parameters;

    public string Add(object value)
    {
        var name = $"@p{_parameters.Count}";
        _parameters.Add(new FeedParameter(name, value));
        return name;
    }

    /// <summary>Gives a parameter the value in the form that its column has.</summary>
    public void Replace(string name, object value) =>
        _parameters[_parameters.FindIndex(parameter => parameter.Name == name)] = new FeedParameter(name, value);

    /// <summary>A parameter that is the same wherever it is used.</summary>
    public string Named(string name, object value)
    {
        if (!_parameters.Exists(parameter => parameter.Name == name)) _parameters.Add(new FeedParameter(name, value));
        return name;
    }
}

/// <summary>The question cannot be answered; the texts say why and what to do.</summary>
public sealed class FeedQueryException(string swedish, string english) : Exception($"{swedish} / {english}")
{
    public string Swedish { get; } = swedish;
    public string English { get; } = english;
}
