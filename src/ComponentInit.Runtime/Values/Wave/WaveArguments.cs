using System.Collections.Immutable;

namespace ComponentInit.Runtime.Values.Wave;

/// <summary>Cuts the arguments of a call apart before their types are known.</summary>
internal static class WaveArguments
{
    /// <summary>The text of each argument.</summary>
    /// <param name="source">The whole call.</param>
    /// <param name="open">Index of the opening parenthesis.</param>
    public static ImmutableArray<string> Split(string source, int open)
    {
        var lexer = new WaveLexer(source, open);
        var closers = new Stack<WaveTokenKind>();
        var arguments = ImmutableArray.CreateBuilder<string>();
        int start = -1;
        int end = open;
        do
        {
            WaveToken token = lexer.Next();
            bool closesAll = closers.Count == 1 && token.Kind == closers.Peek();
            if (closesAll || (closers.Count == 1 && token.Kind == WaveTokenKind.Comma))
            {
                if (start >= 0)
                    arguments.Add(source[start..end]);
                else if (!closesAll)
                    throw lexer.Error(token, "expected an argument before this comma");
                start = -1;
            }
            else if (closers.Count > 0 && start < 0)
            {
                start = token.Start;
            }
            Track(lexer, token, closers);
            end = token.End;
        }
        while (closers.Count > 0);
        WaveToken rest = lexer.Next();
        return rest.Kind == WaveTokenKind.End ? arguments.ToImmutable() : throw lexer.Error(rest, "expected the end of the text after the call");
    }

    private static void Track(WaveLexer lexer, WaveToken token, Stack<WaveTokenKind> closers)
    {
        switch (token.Kind)
        {
            case WaveTokenKind.OpenParenthesis:
                closers.Push(WaveTokenKind.CloseParenthesis);
                break;
            case WaveTokenKind.OpenBracket:
                closers.Push(WaveTokenKind.CloseBracket);
                break;
            case WaveTokenKind.OpenBrace:
                closers.Push(WaveTokenKind.CloseBrace);
                break;
            case WaveTokenKind.CloseParenthesis or WaveTokenKind.CloseBracket or WaveTokenKind.CloseBrace:
                if (closers.Pop() != token.Kind)
                    throw lexer.Error(token, $"this {WaveTokens.Describe(lexer, token)} closes nothing that was opened");
                break;
            case WaveTokenKind.End:
                throw lexer.Error(token, "the text ends before the call does: a closing bracket is missing");
        }
    }
}
