using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Features.Storage;

/// <summary>Keeps a small value of several parts in one column, as JSON that both databases hold as text.</summary>
internal static class JsonText
{
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
        text => Read<T>(text),
        new ValueComparer<T>((left, right) => Equals(left, right), value => value == null ? 0 : value.GetHashCode()));

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException($"A column of {typeof(T).Name} holds JSON null.");
}
