using System.Security.Cryptography;
using System.Text;

namespace Bot.Features.Members.Privacy.Statement;

/// <summary>How the page looks, light and dark. It stands in the page itself, which loads nothing; the policy names it by its hash.</summary>
internal static class StatementStyle
{
    // No < > & in it: a style is not read as marked-up text, so what would be escaped there would not be understood here.
    public const string Css =
        """
        :root{color-scheme:light dark;--ink:#1b1b1f;--soft:#555560;--paper:#fff;--line:#d5d5dd;--link:#0b57b8;--typed:#eef0f5}
        @media (prefers-color-scheme:dark){:root{--ink:#ececf1;--soft:#b4b4c0;--paper:#17171b;--line:#3b3b45;--link:#8ab8ff;--typed:#2a2a33}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:42rem;padding:1rem 1rem 4rem;background:var(--paper);color:var(--ink);font:1.05rem/1.55 system-ui,"Segoe UI",sans-serif;overflow-wrap:anywhere}
        nav{text-align:right}
        a{color:var(--link)}
        h1{font-size:1.7rem;line-height:1.2;margin:1rem 0}
        h2{font-size:1.3rem;line-height:1.3;margin:2.2rem 0 .5rem;padding-top:.8rem;border-top:1px solid var(--line)}
        h3{font-size:1.08rem;margin:1.6rem 0 .3rem}
        ul{padding-left:1.3rem}
        li{margin:.3rem 0}
        dl{margin:0}
        dl div{margin:.35rem 0}
        dt{color:var(--soft);font-size:.92rem;font-weight:600}
        dd{margin:0}
        kbd{font:inherit;background:var(--typed);border-radius:.25rem;padding:.05rem .3rem}
        @media print{nav{display:none}}
        """;

    /// <summary>The page may show itself, in this style, and nothing else.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
