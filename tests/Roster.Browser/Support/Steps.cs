using System.Text.Json;
using System.Text.RegularExpressions;

namespace Roster.Browser.Support;

/// <summary>What a person does again and again.</summary>
internal static class Steps
{
    public static async Task SignIn(this Visit visit, string email, string password)
    {
        await visit.Page.GotoAsync("/sign-in");
        await visit.TrySignIn(email, password);
        await visit.Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>On the sign-in page, whatever comes of it.</summary>
    public static async Task TrySignIn(this Visit visit, string email, string password)
    {
        await visit.Page.GetByLabel("E-mail").FillAsync(email);
        await visit.Page.GetByLabel("Password").FillAsync(password);
        await visit.Click("Sign in");
    }

    public static async Task ChoosePassword(this Visit visit, string password)
    {
        await visit.Page.WaitForURLAsync("**/password**");
        await visit.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(password);
        await visit.Page.GetByLabel("New password again").FillAsync(password);
        await visit.Click("Set password");
        await visit.Page.WaitForURLAsync(url => !url.Contains("/password", StringComparison.Ordinal));
    }

    /// <summary>The users page, with its first rows there.</summary>
    public static async Task OpenUsers(this Visit visit, string query = "")
    {
        await visit.Page.GotoAsync($"/console/demo/users{query}");
        await Expect(visit.People.First).ToBeVisibleAsync();
    }

    /// <summary>Types into the search box and waits until the one person is what is shown.</summary>
    public static async Task Find(this Visit visit, Newcomer person)
    {
        await visit.Search.FillAsync(person.Email);
        await Expect(visit.People).ToHaveCountAsync(1);
        await Expect(visit.People).ToContainTextAsync(person.Email);
    }

    /// <summary>At the keyboard, wherever the focus is; a tab goes to the next field.</summary>
    public static async Task Type(this Visit visit, string text)
    {
        foreach (var (index, part) in text.Split('\t').Index())
        {
            if (index > 0)
            {
                await visit.Page.Keyboard.PressAsync("Tab");
            }

            await visit.Page.Keyboard.TypeAsync(part);
        }
    }

    /// <summary>Asks the API in the name of whoever sits there; a change is made against the newest version.</summary>
    public static async Task<JsonElement> Call(this Visit visit, string method, string path, object? body = null)
    {
        var text = await visit.Page.EvaluateAsync<string>(
            """
            async ([method, path, body]) => {
              const at = `/api/v1${path}`;
              const headers = { 'Content-Type': 'application/json' };
              if (method === 'PATCH') headers['If-Match'] = (await fetch(at)).headers.get('ETag');
              const answer = await fetch(at, { method, headers, body: body ?? undefined });
              const text = await answer.text();
              if (!answer.ok) throw new Error(`${method} ${at}: ${answer.status} ${text}`);
              return text;
            }
            """,
            new[] { method, path, body is null ? null : JsonSerializer.Serialize(body) });
        return JsonDocument.Parse(text).RootElement.Clone();
    }

    /// <summary>Chooses this in a list of several, and leaves the list as one does from the keyboard.</summary>
    public static async Task Choose(this Visit visit, string list, string option)
    {
        var box = visit.Dialog.GetByRole(AriaRole.Combobox, new() { NameRegex = new Regex($"^{Regex.Escape(list)}") });
        await box.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex($"^{Regex.Escape(option)}") }).ClickAsync();
        await Expect(box).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator("[data-combobox-option]:visible")).ToHaveCountAsync(0);
    }

    public static Task Click(this Visit visit, string button) => visit.Button(button).ClickAsync();

    extension(Visit visit)
    {
        /// <summary>The rows, or on a phone the cards.</summary>
        public ILocator People => visit.Page.Locator("[data-user]");

        public ILocator Search => visit.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search name or e-mail" });

        public ILocator Dialog => visit.Page.GetByRole(AriaRole.Dialog);

        /// <summary>The dialog on top, where one lies over another.</summary>
        public ILocator Top => visit.Dialog.Last;

        public ILocator Alert => visit.Page.GetByRole(AriaRole.Alert);

        public ILocator Button(string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

        public ILocator Field(string label) => visit.Dialog.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex($"^{Regex.Escape(label)}( \\*)?$") });

        /// <summary>What is said in passing, at the edge of the page.</summary>
        public ILocator Notice => visit.Page.Locator(".mantine-Notification-root");
    }
}
