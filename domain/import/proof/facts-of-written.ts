import type { ArchiveStory, WrittenText } from '#domain/import/archive-item.ts'
import type { StoryFacts } from '#domain/import/proof/compared-facts.ts'
import { factsOfHtml } from '#domain/import/proof/facts-of-html.ts'
import { factsOfNode } from '#domain/import/proof/facts-of-node.ts'
import { withoutShortcodes } from '#domain/import/proof/known-shortcodes.ts'
import { markdownAsHtml } from '#domain/import/proof/markdown-as-html.ts'
import { parsedJson } from '#domain/text/parsed-json.ts'

/**
 * Facts of a text as the export holds it, counted without the adapter's rules. Words between the tags of blocks,
 * shortcodes and cards count, and addresses of pictures and links. `pictureAt` says where a picture of an id is.
 */
export function factsOfWritten(
  { form, text, more }: WrittenText,
  notes: ArchiveStory['notes'],
  pictureAt: (id: string) => string | undefined,
): StoryFacts {
  const beside = more.join('\n')
  switch (form) {
    case 'wordpress':
      return wordpress(text, beside, notes, pictureAt)
    case 'markdown':
      // Text in code is written about marks.
      return { ...factsOfHtml(markdownAsHtml(text)), struck: struckIn(text), inserted: [] }
    case 'lexical':
    case 'mobiledoc':
      return factsOfNode(parsedJson(text))
    case 'html':
      return factsOfHtml(text + beside)
  }
}

const CODE =
  /<!--[^]{0,2000}?-->|^( {0,3}(`{3,}|~{3,}))[^]*?(?:^ {0,3}\2|$(?![^]))|(?<!`)(`{1,20})[^`]+\3|^(?: {4}|\t).*$/gm

const struckIn = (text: string): string[] =>
  [...text.replaceAll(CODE, ' ').matchAll(/(?<![\\~])~~(?=\S)([^\n~]*[^\s~])~~(?!~)/g)].flatMap(
    ([, struck = '']) => factsOfHtml(markdownAsHtml(struck)).words,
  )

function wordpress(
  text: string,
  beside: string,
  notes: ArchiveStory['notes'],
  pictureAt: (id: string) => string | undefined,
): StoryFacts {
  const names = new Set(notes.flatMap(({ what }) => /^shortcodes? \[([^\]]+)\]/.exec(what)?.[1] ?? []))
  const facts = factsOfHtml(withoutShortcodes(text, names) + beside)
  const ids = [...text.matchAll(/\[gallery\b[^\]]*\bids=["']([\d,\s]+)["']/g)].flatMap(([, list = '']) =>
    list.split(/[\s,]+/),
  )
  const captions = [...text.matchAll(/\[(?:wp_)?caption\b[^\]]*\][^]*?\[\/(?:wp_)?caption\]/g)].map(([whole]) => whole)
  return {
    ...facts,
    pictures: [...facts.pictures, ...ids.flatMap((id) => pictureAt(id) ?? [])],
    captions: [...facts.captions, ...captions],
  }
}
