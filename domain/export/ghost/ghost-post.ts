import { embedAddress } from '#domain/document/blocks/embed-address.ts'
import { embedFrame } from '#domain/document/blocks/embed-frame.ts'
import type { Block } from '#domain/document/blocks/schema.ts'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { leadOf, outgoingBody, type OutgoingStory, type PictureFor } from '#domain/export/outgoing.ts'

/** Most characters that Ghost's schema takes; a longer text would refuse the whole post. */
const MOST = { title: 255, excerpt: 300, alt: 191, metaTitle: 300, metaDescription: 500 }

/** Rows of Ghost's tables, by the names of its export. */
export type GhostRows = Record<'posts' | 'posts_meta' | 'posts_authors' | 'posts_tags', object[]>

/** Place of the site's address in an export of Ghost. */
const SITE = '__GHOST_URL__'

/** Ids of Ghost have 24 hexadecimal figures; the first tells the kind of row. */
const KINDS = { story: '1', page: '2', user: '3', tag: '4' }
export const ghostId = (kind: keyof typeof KINDS, id: number): string => KINDS[kind] + id.toString(16).padStart(23, '0')

export type GhostOptions = {
  origin: string
  pictures: PictureFor
  userId: (slug: string) => string
  tagId: (kind: 'section' | 'topic', slug: string) => string
}

/**
 * A story or page as rows of Ghost. Sections are its first tags; withdrawn stories are drafts; the text is HTML, which
 * Ghost converts as it imports it. What is longer than Ghost allows is cut there, and stands whole in the text.
 */
export function ghostPost(story: OutgoingStory, options: GhostOptions): GhostRows {
  const post_id = ghostId(story.kind, story.id)
  const lead = leadOf(story, options.pictures)
  const { seo, standfirst } = story
  const isCut = standfirst.length > MOST.excerpt
  const html = ghostHtml(story, options)
  const tags = [
    ...story.sections.map(({ slug }) => options.tagId('section', slug)),
    ...story.topics.map(({ slug }) => options.tagId('topic', slug)),
  ]
  return {
    posts: [
      {
        id: post_id,
        title: cut(story.headline, MOST.title),
        slug: story.slug,
        html: isCut ? `<p><strong>${escapeHtml(standfirst)}</strong></p>${html}` : html,
        feature_image: lead && `${SITE}/content/images/${lead.file}`,
        featured: 0,
        type: story.kind === 'page' ? 'page' : 'post',
        status: { public: 'published', scheduled: 'scheduled', draft: 'draft', withdrawn: 'draft' }[story.state],
        visibility: 'public',
        created_at: instant(story.publishedAt ?? story.modifiedAt),
        updated_at: instant(story.modifiedAt),
        published_at: instant(story.publishedAt),
        custom_excerpt: standfirst === '' ? null : cut(standfirst, MOST.excerpt),
      },
    ],
    posts_meta: [
      {
        post_id,
        feature_image_alt: lead && cut(lead.alt, MOST.alt),
        feature_image_caption: lead && captionHtml(lead.caption, lead.credit),
        meta_title: seo.title ? cut(seo.title, MOST.metaTitle) : null,
        meta_description: seo.description ? cut(seo.description, MOST.metaDescription) : null,
        frontmatter: story.kicker === '' ? null : `kicker: ${JSON.stringify(story.kicker)}`,
      },
    ],
    posts_authors: story.authors.map(({ slug }, sort_order) => ({
      post_id,
      author_id: options.userId(slug),
      sort_order,
    })),
    posts_tags: [...new Set(tags)].map((tag_id, sort_order) => ({ post_id, tag_id, sort_order })),
  }
}

export const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
const captionHtml = (caption: string, credit: string): string =>
  [caption, credit]
    .filter((text) => text !== '')
    .map(escapeHtml)
    .join(' ')

/** Cuts a text between two words, with an ellipsis. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const kept = text.slice(0, most - 1)
  return `${(kept.includes(' ') ? kept.slice(0, kept.lastIndexOf(' ')) : kept).toWellFormed()}…`
}

function ghostHtml(story: OutgoingStory, { origin, pictures }: GhostOptions): string {
  const html = outgoingBody(story, { origin, media: `${origin}/content/images`, pictures, wrap: ghostCard })
  return html
    .replaceAll(`="${escapeHtml(origin)}/files/`, `="${SITE}/content/files/`)
    .replaceAll(`="${escapeHtml(origin)}/`, `="${SITE}/`)
}

/** Blocks that Ghost's converter of HTML knows. */
const KNOWN: ReadonlySet<Block['type']> = new Set(['paragraph', 'heading', 'list', 'divider', 'update', 'correction'])

/** HTML of a block for Ghost's converter: what has no card there is in a card of HTML, as it is. */
function ghostCard(html: string, block: Block | null): string {
  // Ghost gives a heading an id of its own.
  if (block?.type === 'heading' && block.anchor) return `${htmlCard(`<span id="${block.anchor}"></span>`)}${html}`
  if (html === '' || (block && KNOWN.has(block.type)) || html.startsWith('<p>')) return html
  if (block?.type === 'image') return html.replace('<figure>', '<figure class="kg-card kg-image-card">')
  if (block?.type === 'embed') return embedCard(block)
  return htmlCard(html)
}

const htmlCard = (html: string): string => `<!--kg-card-begin: html-->${html}<!--kg-card-end: html-->`

function embedCard(block: Extract<Block, { type: 'embed' }>): string {
  const frame = embedFrame(block)
  const address = embedAddress(block) ?? ''
  const words = escapeHtml(block.title || address)
  if (frame === null) return `<p><a href="${escapeHtml(address)}">${words}</a></p>`
  const src = escapeHtml(frame.src.replace(/\?autoplay=1(?:&|$)/, '?').replace(/\?$/, ''))
  const caption = block.title === '' ? '' : `<figcaption>${words}</figcaption>`
  return `<figure class="kg-card kg-embed-card"><iframe src="${src}"></iframe>${caption}</figure>`
}
