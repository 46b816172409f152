namespace Roster.Platform.Mail;

/// <summary>The kinds of mail there are.</summary>
public sealed class MailKinds(IEnumerable<MailKind> kinds)
{
    private readonly Dictionary<string, MailKind> _byWord = kinds.ToDictionary(k => k.Word);

    public IReadOnlyCollection<string> All => _byWord.Keys;

    public MailKind? Find(string word) => _byWord.GetValueOrDefault(word);
}
