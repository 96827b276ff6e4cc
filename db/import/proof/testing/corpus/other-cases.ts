import type { CorpusCase, Truth } from '#db/import/proof/testing/corpus/corpus-case.ts'
import { CARDS } from '#domain/import/ghost/testing/ghost-cards.ts'

const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })

const ghost = (posts: object[], tags: object[] = [], users: object[] = []): Record<string, string> => ({
  'ghost.json': JSON.stringify({
    db: [
      {
        meta: { exported_on: 1, version: '5.80.0' },
        data: {
          posts: posts.map((post, n) => ({
            id: `p${n}`,
            uuid: `u-${n}`,
            slug: `post-${n}`,
            type: 'post',
            status: 'published',
            visibility: 'public',
            published_at: `2024-03-0${n + 1}T08:00:00.000Z`,
            ...post,
          })),
          posts_authors: [],
          posts_tags: [],
          tags,
          users,
        },
      },
    ],
  }),
})
const lexical = (...children: object[]) => ({ title: 'The quay', lexical: JSON.stringify({ root: { children } }) })
const card = (name: string, words: string) => ({
  trap: `Ghost: ${name}`,
  files: ghost([lexical(paragraph(text('Before.')), CARDS[name]?.card ?? {}, paragraph(text('After.')))]),
  stories: { 'The quay': { words } },
})

const markdown = (trap: string, body: string, truth: Truth, more: Partial<CorpusCase> = {}, front = '') => ({
  trap: `Markdown: ${trap}`,
  files: {
    'content/posts/quay.md': `---\ntitle: The quay\ndate: 2024-03-01\nslug: quay\n${front}---\n${body}\n`,
    'content/posts/nets.md': '---\ntitle: Nets\ndate: 2024-03-02\nurl: /nets/\n---\nMended.\n',
  },
  ...more,
  stories: { 'The quay': truth, Nets: {}, ...more.stories },
})

const substack = (trap: string, html: string, truth: Truth, more: Partial<CorpusCase> = {}) => ({
  trap: `Substack: ${trap}`,
  files: {
    'posts.csv':
      'post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n' +
      '101.first,2024-03-01T08:00:00.000Z,true,,newsletter,everyone,The quay,In short,\n' +
      '102.second,2024-03-02T08:00:00.000Z,true,,newsletter,only_paid,Second,,\n',
    'posts/101.first.html': html,
    'posts/102.second.html': '<p>For members.</p>',
  },
  drafts: 1,
  ...more,
  stories: { 'The quay': truth },
})

/** Traps of Ghost, of Substack, and of Markdown. */
export const OTHER_CASES: CorpusCase[] = [
  ...Object.keys(CARDS).map((name) => card(name, 'Before')),
  {
    trap: 'Ghost: words that are divided by marks, and a link home',
    files: ghost([
      lexical(
        paragraph(text('In'), text('side', 1), text(' the harbour, see '), {
          type: 'link',
          url: '__GHOST_URL__/post-1/',
          children: [text('the other')],
        }),
      ),
      { title: 'Nets', html: '<p>Mended.</p>' },
    ]),
    stories: { 'The quay': { words: 'Inside the harbour see the other', links: ['/article/post-1'] }, Nets: {} },
  },
  {
    trap: 'Ghost: members’ posts and mails are not public',
    files: ghost([
      lexical(paragraph(text('Open.'))),
      { title: 'Members', visibility: 'members', html: '<p>x</p>' },
      { title: 'Mail', status: 'sent', html: '<p>x</p>' },
    ]),
    stories: { 'The quay': { words: 'Open', date: '2024-03-01T08:00:00Z' } },
    drafts: 2,
  },
  {
    trap: 'Ghost: mobiledoc with markers and a card of Markdown',
    files: ghost([
      {
        title: 'The quay',
        mobiledoc: JSON.stringify({
          version: '0.3.1',
          markups: [['a', ['href', 'https://a.example/x']], ['strong']],
          atoms: [],
          cards: [['markdown', { markdown: '1. One\n2. Two [three](https://b.example/)\n' }]],
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
        }),
      },
    ]),
    stories: {
      'The quay': { words: 'Linked and bold One Two three', links: ['https://a.example/x', 'https://b.example/'] },
    },
  },
  substack(
    'a picture, a footnote and a button',
    '<p>Rain<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" target="_self">1</a> fell.</p><div class="captioned-image-container"><figure><a class="image-link" href="https://cdn.example/q.jpg"><img src="https://cdn.example/q.jpg" alt="A quay"></a><figcaption>At dawn</figcaption></figure></div><p class="button-wrapper"><a class="button" href="https://a.example/join"><span>Join</span></a></p><div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number" contenteditable="false">1</a><div class="footnote-content"><p>Since May.</p></div></div>',
    {
      words: 'Rain fell A quay At dawn Join Since May',
      footnotes: 1,
      by: [],
    },
  ),
  substack('typographic entities in a text', '<p>It&#8217;s 10&nbsp;&#215; more &amp; more.</p>', {
    words: 'It s 10 more more',
  }),
  markdown('front matter and a link to another story', 'The **qu**ay is *open*; see [the nets](/nets/ "Nets").', {
    words: 'The quay is open see the nets',
    links: ['/article/nets'],
  }),
  markdown(
    'links by reference, whose labels are no words',
    'See [the log][1], [tides][] and [Ports].\n\n[1]: https://a.example/log\n[tides]: https://a.example/tides "Tides"\n[ports]: <https://a.example/ports>',
    {
      words: 'See the log tides and Ports',
      links: ['https://a.example/log', 'https://a.example/tides', 'https://a.example/ports'],
    },
  ),
  markdown('pictures by reference', 'Text.\n\n![A quay][q]\n\n[q]: https://cdn.example/q.jpg', { words: 'Text' }),
  markdown(
    'footnotes with marks',
    'Built late[^1] and well[^long-one].\n\n[^1]: In *1908*.\n[^long-one]: By [many](https://a.example/m).',
    {
      words: 'Built late and well',
      footnotes: 2,
    },
  ),
  markdown('entities, smart quotes and dashes', '“It’s” &mdash; 5 &times; a&nbsp;day -- "so"...', {
    words: 'It s 5 a day so',
  }),
  markdown('a tag that no site generator of the import knows', 'Before {{ "x" | translated }} after.', {
    words: 'Before x after',
  }),
  markdown(
    'code that holds templates',
    'Write `{{ page.title }}`:\n\n```liquid\n{% include x.html %}\n{{< ref "a.md" >}}\n```\n',
    {
      words: 'Write page title',
    },
  ),
  markdown('a raw block', 'Before {% raw %}{{ shown }}{% endraw %} after.', { words: 'Before shown after' }),
  markdown('raised and lowered figures', '10^6^ people, H~2~O and ==marked== words.', {
    words: '10⁶ people H₂O and marked words',
  }),
  markdown('a definition list', 'Ebb\n: Water falls.', { words: 'Ebb Water falls' }),
  markdown('attributes of a heading', '## Head {#id}\n\nText.\n{: .lead}', { words: 'Head Text' }),
  markdown(
    'addresses by filters',
    'See [the nets]({{ "/nets/" | relative_url }}) and [again]({{ site.baseurl }}/nets/).',
    {
      words: 'See the nets and again',
    },
  ),
  markdown('an address in angle brackets', 'See <https://a.example/x> there.', { links: ['https://a.example/x'] }),
  markdown('HTML in Markdown', '<div class="note">\n\nA *note*.\n\n</div>\n\n<p>Plain <b>bold</b>.</p>', {
    words: 'A note Plain bold',
  }),
  markdown('a table', '| Year | Boats |\n|---|---:|\n| 1999 | 1,204 |\n', { words: 'Year Boats 1999 1 204' }),
  markdown('lists of tasks and numbers', '1. One\n2. Two\n   - Three\n\n- [x] Done\n- [ ] Open\n', {
    words: 'One Two Three Done Open',
  }),
  markdown('headings that are underlined', 'Head\n====\n\nText\n\nSub\n---\n\nMore', { words: 'Head Text Sub More' }),
  markdown('hard line ends and escapes', 'One  \ntwo\\\nthree \\*four\\* 5\\. five', {
    words: 'One two three four 5 five',
  }),
  markdown('a rule, an emphasis within a word, underscores', 'snake_case_name and un*believ*able\n\n---\n\nEnd', {
    words: 'snake case name and unbelievable End',
  }),
  markdown('an HTML comment', 'Before.\n\n<!-- more -->\n\nAfter.', { words: 'Before After' }),
  markdown('an address with brackets', 'See [it](https://a.example/x_(y)) and [that](<https://a.example/a b>).', {
    words: 'See it and that',
    links: ['https://a.example/x_(y)'],
  }),
  markdown('a quote', '> We sail.\n> Today.\n\nText.', { words: 'We sail Today Text' }),
  markdown('a file that is not in the archive', 'The [report](/files/report.pdf) is late.', {
    words: 'The report is late',
    links: ['https://old.example/files/report.pdf'],
  }),
  markdown('struck words in code', 'Write `~~not~~` so:\n\n```\n~~not~~\n```\n\nIt is ~~**not** so~~ open.', {
    words: 'It is not so open',
  }),
  markdown('struck words', 'It is ~~not~~ open.', { words: 'It is not open' }),
  markdown(
    'a draft',
    'Text.',
    {},
    {
      files: {
        'content/posts/quay.md': '---\ntitle: The quay\ndate: 2024-03-01\nslug: quay\n---\nText.\n',
        'content/posts/nets.md': '---\ntitle: Nets\ndate: 2024-03-02\n---\nMended.\n',
        'content/posts/soon.md': '---\ntitle: Soon\ndate: 2024-03-02\ndraft: true\n---\nSoon.\n',
      },
      drafts: 1,
    },
  ),
]
