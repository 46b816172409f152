namespace Roster.Sso.Settings;

/// <summary>Domains at which anyone can have an address: they are no organization's.</summary>
internal static class PublicMail
{
    private static readonly HashSet<string> Domains = new(StringComparer.Ordinal)
    {
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "ymail.com", "icloud.com", "me.com", "mac.com", "aol.com", "proton.me", "protonmail.com",
        "pm.me", "gmx.com", "gmx.de", "gmx.net", "web.de", "mail.com", "mail.ru", "yandex.com", "yandex.ru", "zoho.com", "qq.com", "163.com", "126.com", "fastmail.com", "hey.com", "tutanota.com",
        "hotmail.fr", "hotmail.es", "hotmail.co.uk", "yahoo.fr", "yahoo.es", "yahoo.co.uk", "yahoo.co.jp", "orange.fr", "wanadoo.fr", "free.fr", "t-online.de", "libero.it", "comcast.net", "btinternet.com",
    };

    public static bool Holds(string domain) => Domains.Contains(domain);
}
