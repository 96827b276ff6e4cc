import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { attribute, textBelow } from '#domain/document/html/node.ts'
import { bookmarkHtml, linkTo, paragraph } from '#domain/import/archive-html.ts'
import { byClass, byTag, textOfClass } from '#domain/import/rewrite-html.ts'
import { fact, factsOf, type SubstackRule } from '#domain/import/substack/rule.ts'

/** A post of X: its words as a quotation, from the page or, in newer exports, from the facts beside an empty box. */
const post: SubstackRule = (element, notes) => {
  const facts = factsOf(element)
  const link = byClass(element, 'tweet-link-top') ?? byTag(element, 'a')
  const address = (fact(facts, 'url') || ((link && attribute(link, 'href')) ?? '')).replace(/[?#].*$/, '')
  const words = textOfClass(element, 'tweet-text') || fact(facts, 'full_text')
  const name = textOfClass(element, 'tweet-author-name') || fact(facts, 'name')
  const handle = (textOfClass(element, 'tweet-author-handle') || fact(facts, 'username')).replace(/^@/, '')
  const date = textOfClass(element, 'tweet-date') || fact(facts, 'date')
  if (words + address === '') return null
  const said = saidHtml(words) + quotedHtml(facts['quoted_tweet'])
  if (Array.isArray(facts['photos']) && facts['photos'].length > 0) notes.lost('picture of a post')
  const by = `— ${escapeHtml(name)} ${handle === '' ? '' : `(@${escapeHtml(handle)}) `}${linkTo(address, date)}`
  return `<blockquote class="twitter-tweet">${said}${by}</blockquote>`
}

/** Words of a post; the facts have its links as HTML. */
const saidHtml = (words: string): string =>
  `<p>${(/<a\s/.test(words) ? words : escapeHtml(words)).replaceAll('\n', '<br>')}</p>`

/** The post that a post quotes. */
function quotedHtml(quoted: unknown): string {
  const words = fact(quoted, 'full_text')
  return words === '' ? '' : saidHtml(`${fact(quoted, 'name')} (@${fact(quoted, 'username')}): ${words}`)
}

const publication: SubstackRule = (element, notes) => {
  const facts = factsOf(element)
  const link = byTag(element, 'a')
  const url = fact(facts, 'base_url') || fact(facts, 'url') || ((link && attribute(link, 'href')) ?? '')
  if (url === '') return null
  const [title, description, by] = ['name', 'hero_text', 'author_name'].map((name) => fact(facts, name))
  return bookmarkHtml({ url, title: title ?? '', description: description ?? '', by: by ?? '', caption: '' }, notes)
}

const digest: SubstackRule = (element, notes) => {
  const facts = factsOf(element)
  const bylines = facts['publishedBylines'] ?? facts['bylines']
  const names = (Array.isArray(bylines) ? bylines : []).map((byline) => fact(byline, 'name'))
  const url = fact(facts, 'canonical_url') || fact(facts, 'url')
  if (url === '') return null
  return bookmarkHtml(
    {
      url,
      title: fact(facts, 'title'),
      description: fact(facts, 'caption') || fact(facts, 'truncated_body_text'),
      by: [...names, fact(facts, 'publication_name')].filter((name) => name !== '').join(' · '),
      caption: '',
    },
    notes,
  )
}

const mention: SubstackRule = (element, notes) => {
  const facts = factsOf(element)
  const name = fact(facts, 'name') || textBelow(element).trim()
  notes.changed('mention of a writer (became text)')
  return escapeHtml(name)
}

const comment: SubstackRule = (element, notes) => {
  const facts = factsOf(element)
  const said = fact(facts['comment'], 'body')
  if (said === '') {
    notes.lost('embedded comment')
    return ''
  }
  notes.changed('embedded comment (became a quotation)')
  const name = escapeHtml(fact(facts['comment'], 'name'))
  return `<blockquote><p>${escapeHtml(said).replaceAll('\n', '<br>')}</p>${name === '' ? '' : `<footer>${name}</footer>`}</blockquote>`
}

const formula: SubstackRule = (element, notes) => {
  const expression = fact(factsOf(element), 'persistentExpression') || textBelow(element).trim()
  notes.changed('formula (became code)')
  return paragraph(expression === '' ? '' : `<code>${escapeHtml(expression)}</code>`)
}

export const QUOTE_RULES: Record<string, SubstackRule> = {
  tweet: post,
  'twitter-embed': post,
  'digest-post-embed': digest,
  'embedded-post-wrap': digest,
  'embedded-publication-wrap': publication,
  'mention-wrap': mention,
  'cashtag-wrap': (element) => {
    const symbol = fact(factsOf(element), 'symbol')
    return symbol === '' ? null : escapeHtml(symbol.startsWith('$') ? symbol : `$${symbol}`)
  },
  comment,
  'latex-rendered': formula,
  pullquote: (element, _, inner) => `<figure><blockquote>${inner(element)}</blockquote></figure>`,
  'preformatted-block': (element, notes, inner) => {
    const pre = byTag(element, 'pre')
    if (pre && byTag(element, 'label')) notes.lost('label of the editor')
    return pre ? `<pre>${inner(pre)}</pre>` : null
  },
}
