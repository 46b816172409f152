using System.Text;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Platform.Live;

/// <summary>
/// Events as nodes tell each other of them: the sender's mark, then <c>name:subject</c> after <c>@tenant</c>, as many as one message holds.
/// </summary>
internal static class HappenedText
{
    /// <summary>PostgreSQL takes fewer than 8000 bytes.</summary>
    private const int Most = 7000;

    public static IEnumerable<string> Write(string sender, IEnumerable<Happened> happened)
    {
        var text = new StringBuilder(sender);
        TenantId? tenant = null;
        foreach (var one in happened.Distinct().OrderBy(h => h.Tenant.Value))
        {
            if (text.Length > Most)
            {
                yield return text.ToString();
                text.Clear().Append(sender);
                tenant = null;
            }

            if (tenant != one.Tenant)
            {
                tenant = one.Tenant;
                text.Append(" @").Append(one.Tenant.Value.ToString("N"));
            }

            text.Append(' ').Append(one.Name).Append(':').Append(one.Subject.ToString("N"));
        }

        if (tenant is not null)
        {
            yield return text.ToString();
        }
    }

    public static (string Sender, IReadOnlyList<Happened> Happened) Read(string text)
    {
        var words = text.Split(' ');
        var (tenant, happened) = (default(TenantId), new List<Happened>());
        foreach (var word in words.Skip(1))
        {
            if (word[0] == '@')
            {
                tenant = new TenantId(Guid.ParseExact(word.AsSpan(1), "N"));
                continue;
            }

            var at = word.IndexOf(':', StringComparison.Ordinal);
            happened.Add(new Happened(tenant, word[..at], Guid.ParseExact(word.AsSpan(at + 1), "N")));
        }

        return (words[0], happened);
    }
}
