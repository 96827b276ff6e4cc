import { SHARED_BLOCK, WxrBody, type WxrPicture } from '#db/import/testing/wxr/wxr-body.ts'
import { element, itemXml, meta } from '#db/import/testing/wxr/wxr-elements.ts'
import type { Given } from '#db/import/testing/wxr/wxr-options.ts'
import { ACCOUNTS, CATEGORIES, GUESTS, type Person, TAGS } from '#db/import/testing/wxr/wxr-people.ts'
import { isLinked, type WxrPost } from '#db/import/testing/wxr/wxr-post.ts'

const BEGUN = Date.UTC(2009, 0, 5, 9)

/** Accounts and terms, which stand in the head of every file of an export. */
export function headOf(): string {
  const accounts = ACCOUNTS.map(
    ({ id, login, email, name }) =>
      `<wp:author><wp:author_id>${id}</wp:author_id>${element('wp:author_login', login)}${element('wp:author_email', email)}${element('wp:author_display_name', name)}</wp:author>`,
  )
  const categories = CATEGORIES.map(
    ({ id, slug, name, parent }) =>
      `<wp:category><wp:term_id>${id}</wp:term_id>${element('wp:category_nicename', slug)}${element('wp:category_parent', parent?.slug ?? '')}${element('wp:cat_name', name.replace('&', '&amp;'))}</wp:category>`,
  )
  const tags = TAGS.map(
    ({ id, slug, name }) =>
      `<wp:tag><wp:term_id>${id}</wp:term_id>${element('wp:tag_slug', slug)}${element('wp:tag_name', name)}</wp:tag>`,
  )
  return `${[...accounts, ...categories, ...tags].join('\n')}\n`
}

/** The guest authors and the reusable block, which are posts of their own. */
export function resolvedItems({ host }: Given): string[] {
  const guests = GUESTS.map(({ id, login, slug, name }) =>
    itemXml({
      id,
      host,
      type: 'guest-author',
      status: 'publish',
      title: name,
      slug: `cap-${slug}`,
      creator: 'admin',
      link: `https://${host}/?post_type=guest-author&#038;p=${id}`,
      publishedAt: BEGUN,
      more: [
        meta('cap-display_name', name),
        meta('cap-user_login', login),
        meta('cap-description', `${name} writes of the sea.`),
      ].join(''),
    }),
  )
  const shared = itemXml({
    id: SHARED_BLOCK.id,
    host,
    type: 'wp_block',
    status: 'publish',
    title: 'Letter',
    slug: 'letter',
    link: `https://${host}/?p=${SHARED_BLOCK.id}`,
    creator: 'admin',
    publishedAt: BEGUN,
    content: `<!-- wp:paragraph -->\n<p>${SHARED_BLOCK.words}</p>\n<!-- /wp:paragraph -->`,
  })
  return [...guests, shared]
}

const credits = (credit: string): string => (credit === '' ? '' : meta('_media_credit', credit))

function attachmentXml({ id, url, alt, caption, credit }: WxrPicture, post: WxrPost, host: string): string {
  const name = url.split('/').at(-1)?.replace('.jpg', '') ?? ''
  return itemXml({
    id,
    host,
    type: 'attachment',
    status: 'inherit',
    title: name,
    slug: name,
    parent: post.id,
    link: `${post.link}${name}/`,
    creator: post.account.login,
    publishedAt: post.publishedAt,
    excerpt: caption,
    more: `<wp:attachment_url>${url}</wp:attachment_url>\n${meta('_wp_attached_file', url.split('/uploads/')[1] ?? '')}${meta('_wp_attachment_image_alt', alt)}${credits(credit)}`,
  })
}

/** Item of a post and those of its pictures, before it or, for every tenth, after it. */
export function itemsOfPost(post: WxrPost, { host }: Given): string[] {
  const pictures = [...(post.lead ? [post.lead] : []), ...post.body.pictures]
  const files = pictures.map((picture) => attachmentXml(picture, post, host))
  const item = itemXml({
    id: post.id,
    host,
    type: post.kind,
    status: post.status,
    title: post.title,
    slug: post.slug,
    link: post.link,
    creator: post.account.login,
    content: post.body.content,
    excerpt: post.excerpt,
    publishedAt: post.publishedAt,
    modifiedAt: post.modifiedAt,
    password: post.password,
    hasGmt: isLinked(post.status) || post.status === 'future',
    more: [...termsOf(post), ...metaOf(post), ...commentsOf(post)].join(''),
  })
  return post.n % 10 === 0 ? [item, ...files] : [...files, item]
}

const term = (domain: string, slug: string, label: string): string =>
  `<category domain="${domain}" nicename="${slug}"><![CDATA[${label}]]></category>\n`
/** Co-Authors Plus writes the slug where others write the name. */
const bylineTerm = ({ slug }: Person): string => term('author', `cap-${slug}`, slug)

const termsOf = ({ categories, tags, byline }: WxrPost): string[] => [
  ...categories.map(({ slug, name }) => term('category', slug, name.replace('&', '&amp;'))),
  ...tags.map(({ slug, name }) => term('post_tag', slug, name)),
  ...byline.map(bylineTerm),
]

function metaOf({ lead, oldSlugs, subtitle, seo, body, categories, n }: WxrPost): string[] {
  const all: [string, string][] = [['_edit_last', '1']]
  if (lead) all.push(['_thumbnail_id', String(lead.id)])
  for (const slug of oldSlugs) all.push(['_wp_old_slug', slug])
  if (subtitle !== '') all.push(['newspack_post_subtitle', subtitle])
  if (body.footnotes.length > 0) all.push(['footnotes', JSON.stringify(body.footnotes)])
  if (n % 9 === 0) all.push(['desk_code', `D-${n}`], ['_desk_code', 'field_5f1a2b3c4d5e6'])
  const primary = String(categories[0]?.id ?? '')
  if (seo?.plugin === 'yoast') {
    all.push(['_yoast_wpseo_title', `${seo.title} %%sep%% %%sitename%%`], ['_yoast_wpseo_metadesc', seo.description])
    all.push(['_yoast_wpseo_primary_category', primary], ['_yoast_wpseo_content_score', '60'])
    if (seo.isHidden) all.push(['_yoast_wpseo_meta-robots-noindex', '1'])
  } else if (seo) {
    all.push(['rank_math_title', seo.title], ['rank_math_description', seo.description])
    all.push(['rank_math_primary_category', primary])
  }
  return all.map(([key, value]) => meta(key, value))
}

const commentsOf = ({ n }: WxrPost): string[] =>
  n % 8 === 0
    ? [
        `<wp:comment>\n<wp:comment_id>${n}</wp:comment_id>\n${element('wp:comment_author', 'A visitor')}\n${element('wp:comment_author_email', 'visitor@mail.example')}\n${element('wp:comment_content', 'What a story.')}\n<wp:comment_approved>1</wp:comment_approved>\n${element('wp:comment_type', 'comment')}\n</wp:comment>\n`,
      ]
    : []

export const PAGES = ['about', 'about/team', 'contact', 'ethics']

/** Standing pages, one of them below another. */
export function pageItems({ host }: Given): string[] {
  return PAGES.map((path, at) => {
    const slug = path.split('/').at(-1) ?? path
    const body = new WxrBody('block')
    body.paragraph(`This is the page ${slug} of the old paper.`)
    return itemXml({
      id: 50 + at,
      host,
      type: 'page',
      status: 'publish',
      title: slug,
      slug,
      creator: 'ana.brekken',
      link: `https://${host}/${path}/`,
      publishedAt: BEGUN,
      content: body.content,
      parent: path.includes('/') ? 50 : 0,
    })
  })
}
