import { wordsOfHtml } from '#domain/document/html/words-of.ts'
import { noFacts, type StoryFacts, withoutAddresses } from '#domain/import/proof/compared-facts.ts'
import { factsOfHtml } from '#domain/import/proof/facts-of-html.ts'
import { markdownAsHtml } from '#domain/import/proof/markdown-as-html.ts'

/** Fields of nodes and cards of Ghost that readers see; addresses and settings are no words. */
const TEXTS = new Set(
  `text caption title alt description author publisher heading content calloutText html markdown code fileTitle
  fileCaption productTitle productDescription productButton buttonText header subheader disclaimer textValue
  sponsorLabel`.split(/\s+/),
)
const MARKUP = new Set('html markdown content caption calloutText productDescription textValue heading'.split(' '))
/** Bit of a lexical text's format. */
const STRUCK = 4

/** Facts of a text of Ghost's editors (lexical or mobiledoc), however deep it is nested. */
export function factsOfNode(root: unknown): StoryFacts {
  const facts = noFacts()
  const waiting: { value: unknown; field: string }[] = [{ value: root, field: '' }]
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { value, field } = at
    if (typeof value === 'string') addText(value, field, facts)
    else if (Array.isArray(value)) {
      addMarker(value, facts)
      for (const one of value) waiting.push({ value: one, field: '' })
    } else if (typeof value === 'object' && value !== null) {
      addNode(value as Record<string, unknown>, facts)
      for (const [name, inner] of Object.entries(value)) waiting.push({ value: inner, field: name })
    }
  }
  return facts
}

function addText(text: string, field: string, facts: StoryFacts): void {
  if (!TEXTS.has(field)) return
  if (!MARKUP.has(field)) return void facts.words.push(...wordsOfHtml(withoutAddresses(text)))
  const { words, links, pictures } = factsOfHtml(field === 'markdown' ? markdownAsHtml(text) : text)
  facts.words.push(...words)
  facts.links.push(...links)
  facts.pictures.push(...pictures)
}

/** A marker of mobiledoc: `[0, opened, closed, words]`; of its markups, `["a", ["href", address]]`. */
function addMarker(list: unknown[], facts: StoryFacts): void {
  const [type, second, , words] = list
  if (type === 0 && list.length === 4 && Array.isArray(second) && typeof words === 'string')
    facts.words.push(...wordsOfHtml(withoutAddresses(words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))))
  if (type !== 'a' || !Array.isArray(second)) return
  const href: unknown = second[second.indexOf('href') + 1]
  if (typeof href === 'string') facts.links.push(href)
}

function addNode(node: Record<string, unknown>, facts: StoryFacts): void {
  const { type, src, url } = node
  if (typeof src === 'string' && src !== '' && (type === 'image' || type === undefined)) {
    if (!/\.(?:mp[34]|m4[av]|mov|webm|og[agv]|wav|pdf|zip)(?:[?#]|$)/i.test(src)) facts.pictures.push(src)
  }
  if (typeof node['text'] === 'string' && (Number(node['format']) & STRUCK) !== 0)
    facts.struck.push(...wordsOfHtml(withoutAddresses(node['text'])))
  if (type === 'link' && typeof url === 'string' && !url.startsWith('#')) facts.links.push(url)
}
