import { afterEach, beforeEach, expect, test } from 'vitest'
import { zipOf } from '#db/import/archive/testing/zip-of.ts'
import { movingRoom } from '#db/import/batch/testing/moving-room.ts'
import { proveBatch } from '#db/import/proof/prove-batch.ts'
import { CARDS } from '#domain/import/ghost/testing/ghost-cards.ts'

let room: ReturnType<typeof movingRoom>
beforeEach(() => {
  room = movingRoom()
})
afterEach(() => room.close())

async function provenOf(file: string, options: { site?: string } = {}) {
  const { batchId } = await room.runImport([file], options)
  const proof = await proveBatch(room.db, room.dir, batchId, { against: [] }, {})
  const bad = proof.addresses.filter(({ outcome }) => !['moved', 'same', 'named'].includes(outcome))
  return { proof, found: { stories: proof.stories, bad } }
}
const NOTHING = { stories: [], bad: [] }

const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format })
const post = (id: string, title: string, fields: object) => ({
  id,
  uuid: `u-${id}`,
  title,
  slug: title.toLowerCase(),
  type: 'post',
  status: 'published',
  visibility: 'public',
  published_at: `2024-03-0${id.length}T08:00:00.000Z`,
  ...fields,
})

test('Ghost: every card of its editor is proven', async () => {
  const cards = Object.values(CARDS).map(({ card }, n) =>
    post(`${n}`, `Card${n}`, {
      lexical: JSON.stringify({
        root: {
          children: [
            paragraph(text('In'), text('side', 1), text(' the harbour, see '), {
              type: 'link',
              url: '__GHOST_URL__/card1/',
              children: [text('the other')],
            }),
            card,
          ],
        },
      }),
    }),
  )
  const mobiledoc = {
    version: '0.3.1',
    markups: [['a', ['href', 'https://a.example/x']], ['strong']],
    atoms: [],
    cards: [['image', { src: '__GHOST_URL__/content/images/quay.jpg', caption: 'A quay' }]],
    sections: [
      [
        1,
        'p',
        [
          [0, [0], 1, 'Linked'],
          [0, [], 0, ' and '],
          [0, [1], 1, 'bold'],
        ],
      ],
      [10, 0],
    ],
  }
  const posts = [...cards, post('m', 'Mobiledoc', { mobiledoc: JSON.stringify(mobiledoc) })]
  const data = { posts, posts_authors: [], posts_tags: [], tags: [], users: [] }
  const file = room.file('ghost.json', JSON.stringify({ db: [{ meta: { exported_on: 1, version: '5.80.0' }, data }] }))
  const { proof, found } = await provenOf(file, { site: 'https://old.example' })
  expect(found).toEqual(NOTHING)
  expect(proof.summary.stories).toMatchObject({ inExport: posts.length, here: posts.length, withFaults: 0 })
})

test('Substack: pictures, footnotes and buttons are proven', async () => {
  const html =
    '<p>Rain<a class="footnote-anchor" href="#footnote-1">1</a> and <a href="https://old.example/p/second">more</a>.</p>' +
    '<div class="captioned-image-container"><figure><a class="image-link" href="https://cdn.example/q.jpg"><img src="https://cdn.example/q.jpg" alt="A quay"></a><figcaption>At dawn</figcaption></figure></div>' +
    '<div class="subscription-widget-wrap"><p>Subscribe now</p></div>' +
    '<div class="footnote"><a class="footnote-number" href="#footnote-anchor-1">1</a><div class="footnote-content"><p>Since May.</p></div></div>'
  const csv = [
    'post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url',
    '101.first,2024-03-01T08:00:00.000Z,true,,newsletter,everyone,First &amp; last,In short,',
    '102.second,2024-03-02T08:00:00.000Z,true,,newsletter,only_paid,Second,,',
  ].join('\n')
  const zip = zipOf([
    { name: 'posts.csv', data: csv },
    { name: 'posts/101.first.html', data: html },
    { name: 'posts/102.second.html', data: '<p>For members.</p>' },
  ])
  const { proof, found } = await provenOf(room.file('substack.zip', zip), { site: 'https://old.example' })
  expect(found).toEqual(NOTHING)
  expect(proof.summary.stories).toMatchObject({ here: 2, public: 1, drafts: 1 })
})

test('Markdown: its marks, tags and footnotes are proven', async () => {
  const body = `# Quay opens

The **qu**ay[^1] is *open*; see [the nets](/nets/ "Nets") and \`code_here\`.

![A quay](quay.jpg "At dawn")

{{< youtube abcdefghijk >}}

| a | b |
|---|---|
| one | two |

\`\`\`js
const it = 1
\`\`\`

[^1]: Built in *1908*.
`
  const zip = zipOf([
    { name: 'content/posts/quay.md', data: `---\ntitle: Quay opens\ndate: 2024-03-01\nslug: quay\n---\n${body}` },
    { name: 'content/posts/nets.md', data: '---\ntitle: Nets\ndate: 2024-03-02\nurl: /nets/\n---\nMended.\n' },
  ])
  const { proof, found } = await provenOf(room.file('site.zip', zip), { site: 'https://old.example' })
  expect(found).toEqual(NOTHING)
  expect(proof.summary.stories).toMatchObject({ here: 2, public: 2 })
})
