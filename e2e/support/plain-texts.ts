import fs from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright/test'

/** Names of languages, as `Intl` says them in English. */
const LANGUAGES = 'ar de el en es fa fr he it nl no pl pt ru sv tr uk zh'
  .split(' ')
  .map((code) => new Intl.DisplayNames('en', { type: 'language' }).of(code))
/** Words that `Intl` makes, names of keys, typefaces and other houses, of languages by themselves, and an example of quotation marks. */
const NAMES = new RegExp(
  String.raw`\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September|October|November|December|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?|${LANGUAGES.join('|')}|American|Deutsch|Français|Español|Bluesky|Facebook|Reddit|Telegram|Threads|Newsreader|Literata|Libre Franklin|Bitter|Schibsted Grotesk|Amazonbot|Bytespider|Tab|am|pm|so|like this|alt)\b`,
  'g',
)
/** A word of English: it has a vowel without an accent, and no sign, figure or capital within it, as addresses have. */
const WORD = /(?<![\p{L}\p{N}/._:@-])(?=\p{L}?\p{Ll}*[aeiou])\p{L}\p{Ll}+(?![\p{L}\p{N}/_:@-]|\.\p{L})/u
const PARTS = /,(?!\d)|[·“”()]| – /

/** Texts that a page shows and nobody translates: `values` are whole ones, `all` has them one after the other. */
export type Data = { values: Set<string>; all: string }

/** Reads the texts of a newsroom's database, and of more files. */
export function dataOf(dataDir: string, ...files: string[]): Data {
  const db = new DatabaseSync(path.join(dataDir, 'news.db'), { readOnly: true })
  const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all() as { name: string }[]
  const rows = tables.flatMap(({ name }) => {
    try {
      return db.prepare(`SELECT * FROM "${name}"`).all()
    } catch {
      // A table of the search index cannot be read by itself.
      return []
    }
  })
  db.close()
  const stored = rows.flatMap((row) => Object.values(row).filter((value) => typeof value === 'string'))
  const all = [...stored, ...files.map((file) => fs.readFileSync(file, 'utf8'))].map((text) =>
    text.replaceAll(/\s+/g, ' '),
  )
  // Values in JSON and XML, too.
  const values = all.flatMap((text) => [text, ...text.split(/["<>[\]]/)].flatMap((one) => [one, ...one.split(PARTS)]))
  return { values: new Set(values.map((one) => one.trim())), all: all.join('\n') }
}

/** True for a text of the data: a short one must be a value there, since words of the desk stand in stories, too. */
const isOf = (part: string, { values, all }: Data): boolean =>
  values.has(part) || (part.split(' ').length > 4 && all.includes(part))

/**
 * Returns what a page in the language of tests shows or says in plain English, in order: texts, names, titles and hints
 * with a word that is in no brackets, and that is none of `data`.
 */
export async function plainTexts(page: Page, data: Data): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const OTHERS = 'script, style, code, kbd, pre, textarea, [contenteditable], [lang]:not(html), [data-plain]'
    const found: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement
      if (element?.closest(OTHERS)) continue
      if (!(node instanceof Element)) found.push(node.textContent ?? '')
      else for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push(node.getAttribute(name) ?? '')
    }
    return found
  })
  return [...new Set(seen.map((text) => text.replaceAll(/\s+/g, ' ')))].filter((text) =>
    withoutBrackets(text)
      .split(PARTS)
      // “World 1” is a section with a number.
      .some((part) => {
        const forms = [part.trim(), part.replace(/ \d+$/, '').trim()]
        return WORD.test(part.replaceAll(NAMES, '')) && !forms.some((form) => isOf(form, data))
      }),
  )
}

/** Takes what is in brackets away, from within. */
function withoutBrackets(text: string): string {
  const less = text.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ')
  // A sentence with a link in it is several texts.
  return less === text ? text.replace(/^[^⟦]*⟧/, '').replace(/⟦[^⟧]*$/, '') : withoutBrackets(less)
}
