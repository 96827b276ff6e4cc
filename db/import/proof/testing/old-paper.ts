import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { attachment, author, category, item, wxr } from '#db/import/archive/testing/wxr.ts'

const UPLOADS = 'https://old.example/wp-content/uploads/2024/03'
const PICTURES = ['quay', 'boats', 'nets', 'pier'] as const

const LONG = `<!-- wp:paragraph -->
<p>The quay<sup data-fn="f1-a" class="fn"><a href="#f1-a" id="f1-a-link">1</a></sup> opens on Sunday, says <a href="https://old.example/2024/03/nets/">the harbour office</a>.</p>
<!-- /wp:paragraph -->
<!-- wp:image {"id":11} -->
<figure class="wp-block-image"><img src="${UPLOADS}/quay-1024x683.jpg" alt="Cranes at dawn" class="wp-image-11"/><figcaption>The new quay on Friday</figcaption></figure>
<!-- /wp:image -->
<!-- wp:paragraph -->
<p>More is in <a href="https://elsewhere.example/log?y=1">the log</a>.</p>
<!-- /wp:paragraph -->
<!-- wp:embed {"url":"https://www.youtube.com/watch?v=abcdefghijk"} -->
<figure class="wp-block-embed"><div>https://www.youtube.com/watch?v=abcdefghijk</div><figcaption>The launch</figcaption></figure>
<!-- /wp:embed -->
<!-- wp:footnotes /-->`

const CLASSIC = `Nets are <b>mended</b> here &amp; elsewhere.

[caption id="attachment_12" align="alignleft" width="300"]<img class="wp-image-12" src="${UPLOADS}/boats-300x200.jpg" alt="Two boats" /> Boats in the rain[/caption]

[gallery ids="12,13"]

A last line, with <a href="/2024/03/quay/">an inner link</a>.`

const post = (id: string, slug: string, title: string, day: string, values: Record<string, string> = {}) => ({
  id,
  values: {
    title,
    'wp:post_name': slug,
    'wp:post_date': `2024-03-${day} 09:00:00`,
    'wp:post_date_gmt': `2024-03-${day} 08:00:00`,
    ...values,
  },
})

const BYLINE: [string, string, string][] = [
  ['author', 'cap-ruben', 'ruben'],
  ['author', 'cap-ana', 'ana'],
  ['category', 'harbour', 'Harbour'],
]

/** A small export of WordPress that has one of everything a proof looks at, with its pictures in a folder. */
export async function oldPaper(dir: string): Promise<{ file: string; media: string }> {
  const media = path.join(dir, 'uploads', '2024', '03')
  fs.mkdirSync(media, { recursive: true })
  for (const [n, name] of PICTURES.entries()) {
    const background = { r: 40 * n, g: 120, b: 200 - 40 * n }
    const picture = sharp({ create: { width: 60, height: 40, channels: 3, background } })
    fs.writeFileSync(path.join(media, `${name}.jpg`), await picture.jpeg().toBuffer())
  }
  const pictures = PICTURES.map((name, n) =>
    attachment(
      String(11 + n),
      `${UPLOADS}/${name}.jpg`,
      { 'wp:post_name': name, link: `https://old.example/${name}-file/`, 'excerpt:encoded': `Caption of ${name}` },
      name === 'quay' ? [['_media_credit', 'J. Müller']] : [],
    ),
  )
  const file = path.join(dir, 'export.xml')
  fs.writeFileSync(
    file,
    wxr(
      author('1', 'ana', 'Ana Brekken'),
      author('2', 'ruben', 'Ruben Sol'),
      category('5', 'harbour', 'Harbour'),
      ...pictures,
      item({
        ...post('1', 'quay', 'Quay opens', '01', { 'content:encoded': LONG, 'excerpt:encoded': 'After four years.' }),
        terms: BYLINE,
        meta: [
          ['footnotes', JSON.stringify([{ id: 'f1-a', content: 'Built in 1908.' }])],
          ['_thumbnail_id', '14'],
          ['_wp_old_slug', 'quay-to-open'],
        ],
      }),
      item({ ...post('2', 'nets', 'Nets', '02', { 'content:encoded': CLASSIC }), terms: [BYLINE[2]!] }),
      item({ ...post('3', 'storm', 'Storm', '03'), terms: [BYLINE[2]!] }),
      item({ ...post('4', 'secret', 'Secret', '04', { 'wp:status': 'private' }), terms: [BYLINE[2]!] }),
    ),
  )
  return { file, media }
}
