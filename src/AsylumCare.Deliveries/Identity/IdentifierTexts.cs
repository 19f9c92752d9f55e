using System.Buffers.Binary;

namespace AsylumCare.Deliveries.Identity;

/// <summary>The identifiers of a block of rows, laid out for a CBC-MAC: length, region, text, padded with zeros to whole AES blocks.</summary>
internal sealed class IdentifierTexts(int maxLength, int capacity, int regionId)
{
    private const int AesBlock = 16;
    private const int Head = 8;

    private readonly int _stride = (Head + maxLength + AesBlock - 1) / AesBlock * AesBlock;
    private readonly byte[] _bytes = new byte[(Head + maxLength + AesBlock - 1) / AesBlock * AesBlock * capacity];
    private readonly byte[] _blocks = new byte[capacity];

    public int BlocksPerRow => _stride / AesBlock;

    /// <summary>How many AES blocks the row's identifier takes; 0 where it has none.</summary>
    public int Blocks(int row) => _blocks[row];

    public ReadOnlySpan<byte> Block(int row, int step) => _bytes.AsSpan((row * _stride) + (step * AesBlock), AesBlock);

    public void Set(int row, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            _blocks[row] = 0;
            return;
        }

        var blocks = (Head + text.Length + AesBlock - 1) / AesBlock;
        var target = _bytes.AsSpan(row * _stride, blocks * AesBlock);
        target[^AesBlock..].Clear();
        BinaryPrimitives.WriteInt32BigEndian(target, text.Length);
        BinaryPrimitives.WriteInt32BigEndian(target[4..], regionId);
        text.CopyTo(target[Head..]);
        _blocks[row] = (byte)blocks;
    }
}
