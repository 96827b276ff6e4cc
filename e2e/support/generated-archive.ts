const CATEGORIES = 83
const AUTHORS = 6
const DAY_MS = 86_400_000
const FIRST = Date.UTC(2012, 0, 1, 6)

const element = (name: string, value: string) => `<${name}><![CDATA[${value}]]></${name}>`

/** Address of story `n` on its old site, as a path. */
export const storyPath = (n: number): string => `/2012/story-${n}/`

/** A WordPress export of this many public stories in English, in 83 categories, by six people, and some drafts. */
export function generatedArchive(stories: number): string {
  const people = Array.from({ length: AUTHORS }, (_, n) =>
    [
      '<wp:author>',
      element('wp:author_id', String(n + 1)),
      element('wp:author_login', `writer${n}`),
      element('wp:author_display_name', `Writer ${n}`),
      '</wp:author>',
    ].join(''),
  )
  const items = Array.from({ length: stories }, (_, at) => itemOf(at + 1, 'publish'))
  const drafts = Array.from({ length: 3 }, (_, at) => itemOf(stories + at + 1, 'draft'))
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Tide Table</title><link>https://tide-table.example</link><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>
${[...people, ...items, ...drafts].join('\n')}
</channel></rss>`
}

function itemOf(n: number, status: 'publish' | 'draft'): string {
  const date = new Date(FIRST + n * DAY_MS).toISOString().slice(0, 19).replace('T', ' ')
  // The first categories have the most stories.
  const category = n % 3 === 0 ? n % CATEGORIES : n % 12
  return [
    '<item>',
    element('title', `High water, the ${n}th note`),
    element(
      'link',
      status === 'publish' ? `https://tide-table.example${storyPath(n)}` : `https://tide-table.example/?p=${n}`,
    ),
    element('dc:creator', `writer${n % AUTHORS}`),
    element('content:encoded', `<p>The ${n}th tide of the table came at noon, and the quay stayed dry.</p>`),
    element('excerpt:encoded', ''),
    ...Object.entries({
      post_id: String(n),
      post_date: date,
      post_date_gmt: date,
      post_name: `story-${n}`,
      status,
      post_type: 'post',
    }).map(([name, value]) => element(`wp:${name}`, value)),
    `<category domain="category" nicename="part-${category}">Part ${category}</category>`,
    '</item>',
  ].join('')
}
