import type { TypeRule } from '#domain/static-edition/nginx-rules.ts'

export type Typed = { file: string; type: string }

/**
 * Rules by which a web server knows the media types of files: one for each extension, and one for each name whose type
 * is another than most of its extension have (`feed.xml` beside `sitemap.xml`).
 */
export function typeRules(files: readonly Typed[]): TypeRule[] {
  const rules: TypeRule[] = []
  const byExtension = Map.groupBy(files, ({ file }) => /\.[a-z0-9]+$/.exec(file)?.[0] ?? '')
  for (const [ending, ones] of [...byExtension].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (ending === '') continue
    const types = [...Map.groupBy(ones, ({ type }) => type)].toSorted(([, a], [, b]) => b.length - a.length)
    const [usual = ''] = types[0] ?? []
    rules.push({ ending, type: usual })
    const others = ones.filter(({ type }) => type !== usual)
    const names = new Map(others.map(({ file, type }) => [file.slice(file.lastIndexOf('/') + 1), type]))
    for (const [name, type] of names) rules.push({ ending: name, type })
  }
  return rules
}
