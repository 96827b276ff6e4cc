/** One token of SQL, as SQLite's own tokenizer parts them: white space, comments, strings, names, and single signs. */
const TOKEN =
  /(?<blank>[ \t\n\f\r]+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<text>'(?:[^']|'')*')|(?<quoted>"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\])|(?<word>[\w$\u{80}-\u{10FFFF}]+)|[\s\S]/gu

/**
 * Writes a definition of the schema so that two of the same meaning are equal, however a version of SQLite put them down
 * (`ALTER TABLE` quotes names and moves blanks): one blank between tokens, no comments, words in lower case, and names of
 * `tables` without quotes. Nothing else loses its quotes: `"null"` is not `null`. Texts stay as they are.
 */
export function normalizedSql(sql: string, tables: ReadonlySet<string>): string {
  const tokens: string[] = []
  for (const { 0: token, groups = {} } of sql.matchAll(TOKEN)) {
    if (groups['blank'] !== undefined) continue
    const isName = groups['quoted'] !== undefined || (groups['text'] !== undefined && tokens.at(-1) === 'table')
    tokens.push(isName ? unquoted(token, tables) : groups['word'] === undefined ? token : lowered(token))
  }
  return tokens.join(' ')
}

/** Without regard to other scripts, as SQLite compares names. */
export const lowered = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())

/** `create table 'x'` is how the full-text index names its own tables. */
function unquoted(token: string, tables: ReadonlySet<string>): string {
  const name = lowered(token.slice(1, -1))
  return tables.has(name) ? name : `"${token.slice(1, -1)}"`
}
