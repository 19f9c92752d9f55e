using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Jobs;
using Dapper;

namespace AsylumCare.Warehouse.Operations;

/// <summary>The tokens that regions send deliveries with.</summary>
/// <param name="time">The real clock: a token's life does not stand still with the data clock.</param>
public sealed class DeliveryTokens(IWarehouseEngine operations, TimeProvider time)
{
    private const string Columns =
        "SELECT token_id AS TokenId, region_id AS RegionId, token_name AS Name, token_sha256 AS Sha256, created_at AS CreatedAtMs, " +
        "expires_at AS ExpiresAtMs, last_used_at AS LastUsedAtMs, revoked_at AS RevokedAtMs FROM delivery_token ";

    // A write for every request of a busy sender would say no more than one a minute.
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <param name="name">At most 100 characters.</param>
    /// <returns>What is kept of it, and the token: it can never be had again.</returns>
    public (DeliveryToken Token, string Text) Create(int regionId, string name, DateTimeOffset expires)
    {
        using var connection = operations.Open();
        using var transaction = connection.BeginTransaction();
        var id = connection.ExecuteScalar<long>("SELECT COALESCE(MAX(token_id), 0) FROM delivery_token", transaction: transaction) + 1;
        var text = TokenText.Create(id);
        connection.Execute(
            "INSERT INTO delivery_token (token_id, region_id, token_name, token_sha256, created_at, expires_at, last_used_at, revoked_at) " +
            "VALUES (@id, @regionId, @name, @sha256, @now, @expires, 0, 0)",
            new { id, regionId, name, sha256 = TokenText.Sha256(text), now = Now, expires = expires.ToUnixTimeMilliseconds() }, transaction);
        transaction.Commit();
        return (Find(id)!, text);
    }

    /// <summary>Every token that was ever made, the oldest first.</summary>
    public IReadOnlyList<DeliveryToken> All()
    {
        using var connection = operations.Open();
        return [.. connection.Query<Row>(Columns + "ORDER BY token_id").Select(row => row.ToToken())];
    }

    public DeliveryToken? Find(long tokenId) => Read(tokenId)?.ToToken();

    /// <returns>False where there is no such token, or it is revoked already.</returns>
    public bool Revoke(long tokenId)
    {
        using var connection = operations.Open();
        return connection.Execute("UPDATE delivery_token SET revoked_at = @now WHERE token_id = @tokenId AND revoked_at = 0", new { tokenId, now = Now }) == 1;
    }

    /// <summary>The token that a text is, and notes that it was used.</summary>
    /// <returns>Null where it is none, or one that is expired or revoked.</returns>
    public DeliveryToken? Use(string text)
    {
        if (TokenText.NumberOf(text) is not { } id || Read(id) is not { } row || !TokenText.Equal(row.Sha256, TokenText.Sha256(text))) return null;
        var token = row.ToToken();
        if (token.StateAt(time.GetUtcNow()) != TokenState.Good) return null;
        var before = Now - (long)Between.TotalMilliseconds;
        if (row.LastUsedAtMs > before) return token;
        using var connection = operations.Open();
        connection.Execute(
            "UPDATE delivery_token SET last_used_at = @now WHERE token_id = @id AND last_used_at <= @before", new { id, now = Now, before });
        return token;
    }

    private Row? Read(long id)
    {
        using var connection = operations.Open();
        return connection.QuerySingleOrDefault<Row>(Columns + "WHERE token_id = @id", new { id });
    }

    private sealed record Row
    {
        public long TokenId { get; init; }
        public int RegionId { get; init; }
        public string Name { get; init; } = "";
        public string Sha256 { get; init; } = "";
        public long CreatedAtMs { get; init; }
        public long ExpiresAtMs { get; init; }
        public long LastUsedAtMs { get; init; }
        public long RevokedAtMs { get; init; }

        public DeliveryToken ToToken() => new(
            TokenId, RegionId, Name, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAtMs), DateTimeOffset.FromUnixTimeMilliseconds(ExpiresAtMs),
            Moment.Of(LastUsedAtMs), Moment.Of(RevokedAtMs));
    }
}
