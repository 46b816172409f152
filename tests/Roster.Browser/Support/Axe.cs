using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Roster.Browser.Support;

/// <summary>
/// The rules of axe, run in the page itself: the package's own way opens another page for each look, which costs more than the look.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// What axe objects to. While a dialog is open the rest of the page is out of reach, and is looked at when it is not.
    /// </summary>
    /// <param name="rules">Only these; all when there are none.</param>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, params string[] rules)
    {
        await page.EvaluateAsync($"() => {{ if (!window.axe) {{ {Script} }} }}");
        var found = await page.EvaluateAsync<string>(
            """
            async rules => {
                const open = [...document.querySelectorAll('[role=dialog][aria-modal=true]')].filter(d => d.checkVisibility());
                const results = await axe.run(open.length ? open.at(-1) : document,
                    { resultTypes: ['violations'], iframes: false, preload: false, ...(rules.length ? { runOnly: rules } : {}) });
                return JSON.stringify(results.violations.map(v => `${v.id} (${v.impact}): ${v.help}\n` + v.nodes
                    .map(n => `    ${n.html}\n        ${[...n.any, ...n.all, ...n.none].map(c => c.message).join('; ')}`).join('\n')));
            }
            """, rules);
        return JsonSerializer.Deserialize<List<string>>(found)!;
    }
}
