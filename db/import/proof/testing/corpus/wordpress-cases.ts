import { item } from '#db/import/archive/testing/wxr.ts'
import { zipOf } from '#db/import/archive/testing/zip-of.ts'
import type { CorpusCase } from '#db/import/proof/testing/corpus/corpus-case.ts'
import { one, picture, SITE } from '#db/import/proof/testing/corpus/one-post.ts'
import { FIELD_CASES } from '#db/import/proof/testing/corpus/wordpress-field-cases.ts'

/** Traps of WordPress: its text, its shortcodes, its pictures and its fields. */
export const WORDPRESS_CASES: CorpusCase[] = [
  one('classic text without paragraphs', 'First line.\n\nSecond line.\nThird &amp; last.', {
    words: 'First line Second line Third last',
    from: `${SITE}/2024/03/story-1/`,
    date: '2024-03-01T08:00:00Z',
    by: ['Ana Brekken'],
  }),
  one('typographic quotes, dashes and entities', '<p>It&#8217;s “open” &ndash; 5&nbsp;&times; a&#x20;day&hellip;</p>', {
    words: 'It s open 5 a day',
  }),
  one('raised and lowered figures', '<p>10<sup>6</sup> people breathe CO<sub>2</sub> and x<sup>n+1</sup>.</p>', {
    words: '10⁶ people breathe CO₂ and xⁿ⁺¹',
  }),
  one(
    'files of the old site',
    `<p>The <a href="${SITE}/wp-content/uploads/2024/03/report.pdf#page=2">report</a>, its <a href="/wp-content/uploads/2024/03/table.csv">table</a> and <a href="${SITE}/wp-content/uploads/2024/03/form.docm">form</a>.</p>`,
    { words: 'The report its table and form' },
    {
      attachments: {
        '2024/03/report.pdf': '%PDF-1.7\nPorts of the north.',
        '2024/03/table.csv': 'port,ships\nKell,4\n',
        '2024/03/form.docm': zipOf([{ name: 'word/vbaProject.bin', data: 'x' }]),
      },
    },
  ),
  one(
    'struck words of other forms',
    '<p>It <del>w<b>a</b>s</del> <span style="text-decoration:line-through">10<sup>6</sup></span> <ins cite="mailto:a">is</ins>.</p><h2><s>No</s> end</h2><ul><li><s><s>One</s></s></li></ul>',
    { words: 'It was 10⁶ is No end One' },
  ),
  one('struck and inserted words', '<p>It is <s>not</s> <ins>still</ins> open.</p>', { words: 'It is not still open' }),
  one('a link to a part of the story', '<h2 id="part">Part</h2><p>See <a href="#part">above</a>.</p>', {
    words: 'Part See above',
  }),
  one(
    'a link in a caption',
    '<figure><img src="https://old.example/wp-content/uploads/2024/03/quay.jpg" alt="A quay"><figcaption>By <a href="https://a.example/jo">Jo</a></figcaption></figure><p>Text.</p>',
    {
      words: 'By Jo',
      pictures: 1,
    },
    { parts: { more: [picture('11', 'quay.jpg')] }, pictures: ['2024/03/quay.jpg'] },
  ),
  one('a shortcode within a word', '<p>[dropcap]D[/dropcap]ropped anchors.</p>', { words: 'Dropped anchors' }),
  one('footnotes as shortcodes', '<p>Claim[efn_note]A note.[/efn_note] and more.</p>', {
    words: 'Claim and more',
    footnotes: 1,
  }),
  one('a button as a shortcode', '<p>[su_button url="https://a.example/join"]Join us[/su_button]</p>', {
    words: 'Join us',
    links: ['https://a.example/join'],
  }),
  one('a frame of another site', '<p>Text.</p><iframe src="https://www.dailymotion.com/embed/video/x7"></iframe>', {
    words: 'Text',
  }),
  one(
    'a date without an item number',
    '<p>Text.</p>',
    { date: '2026-08-20T02:41:14Z' },
    {
      parts: { values: { 'wp:post_date_gmt': '2026-08-20T02:41:14', link: 'https://old.example/quay/' } },
    },
  ),
  one(
    'an emoji as a picture',
    '<p>Sun <img class="emoji" alt="🙂" src="https://s.w.org/images/core/emoji/2/svg/1f642.svg"> again.</p>',
    {
      words: 'Sun again',
    },
  ),
  one(
    'a link to another story by its old address',
    `<p>As <a href="${SITE}/2024/03/story-2/">told before</a>.</p>`,
    {
      links: ['/article/story-2'],
      words: 'As told before',
    },
    {
      parts: { more: [item({ id: '2', values: { title: 'Nets', 'content:encoded': '<p>Mended.</p>' } })] },
      stories: { 'The quay': { links: ['/article/story-2'] }, Nets: { words: 'Mended' } },
    },
  ),
  one(
    'a relative link to a story',
    '<p>As <a href="/2024/03/story-2/#part">told before</a>.</p>',
    {},
    {
      parts: { more: [item({ id: '2', values: { title: 'Nets', 'content:encoded': '<p>Mended.</p>' } })] },
      stories: { 'The quay': { words: 'As told before' }, Nets: { words: 'Mended' } },
    },
  ),
  one(
    'a link to a draft',
    '<p>Soon <a href="https://old.example/?p=2">more</a>.</p>',
    { words: 'Soon more' },
    {
      parts: { more: [item({ id: '2', values: { title: 'Nets', 'wp:status': 'draft', link: `${SITE}/?p=2` } })] },
      drafts: 1,
      named: ['a draft here'],
    },
  ),
  one(
    'a link to a page that the export does not have',
    '<p>The <a href="/contact-form/">form</a> is open.</p>',
    {
      links: ['https://old.example/contact-form/'],
    },
    { named: ['link to an address of the old site that the export does not have'] },
  ),
  one('an address that stands as text', '<p>Write to https://tides.example/a_b/c?d=e today.</p>', {
    words: 'Write to today',
  }),
  one(
    'a mail address and a telephone number as links',
    '<p><a href="mailto:quay@old.example">Write</a> or <a href="tel:+4712">call</a>.</p>',
    {
      words: 'Write or call',
    },
  ),
  one('words that are divided by marks', '<p>Har<strong>bour</strong>master and <em>in</em>side.</p>', {
    words: 'Harbourmaster and inside',
  }),
  one('soft hyphens and invisible characters', '<p>Har&shy;bour\u200bmaster.</p>', { words: 'Harbourmaster' }),
  one('letters with marks in two parts', '<p>Cafe\u0301 and nai\u0308ve.</p>', { words: 'Café and naïve' }),
  one(
    'a table with figures',
    '<table><tr><th>Year</th><th>Boats</th></tr><tr><td>1999</td><td>1,204.5</td></tr></table>',
    {
      words: 'Year Boats 1999 1 204 5',
    },
  ),
  one('nested lists', '<ul><li>One<ul><li>Two<ol><li>Three</li></ol></li></ul></li><li>Four</li></ul>', {
    words: 'One Two Three Four',
  }),
  one('a definition list', '<dl><dt>Ebb</dt><dd>Water falls.</dd></dl>', { words: 'Ebb Water falls' }),
  one(
    'code that is written about templates',
    '<p>Write <code>{{ page.title }}</code> or:</p><pre>{% include x %} [gallery ids="1"]</pre>',
    {
      words: 'Write page title or include x',
    },
  ),
  one('a shortcode that is written about', '<p>Write [[gallery ids="1"]] to show them.</p>', { words: 'to show them' }),
  one('braces that are text', '<p>The set {a, b} and {{c}} are equal.</p>', { words: 'The set a b and c are equal' }),
  one(
    'a quote with its source',
    '<blockquote cite="https://a.example/q"><p>We sail.</p><cite>Jo Aas</cite></blockquote>',
    {
      words: 'We sail Jo Aas',
    },
  ),
  one(
    'a picture with a caption, as a shortcode',
    '[caption id="attachment_11" width="300"]<img src="https://old.example/wp-content/uploads/2024/03/quay-300x200.jpg" alt="Cranes"> The new quay[/caption]\n\nText.',
    {
      words: 'The new quay Text',
      pictures: 1,
    },
    { parts: { more: [picture('11', 'quay.jpg')] }, pictures: ['2024/03/quay.jpg'] },
  ),
  one(
    'a picture that did not come',
    '<p>Before.</p><img src="https://old.example/wp-content/uploads/2024/03/gone.jpg" alt=""><p>After.</p>',
    {
      words: 'Before After',
      pictures: 0,
    },
    { named: ['picture that did not come'] },
  ),
  one(
    'a gallery of attachments',
    '[gallery ids="11,12"]',
    { pictures: 2 },
    {
      parts: { more: [picture('11', 'quay.jpg'), picture('12', 'boats.jpg')] },
      pictures: ['2024/03/quay.jpg', '2024/03/boats.jpg'],
    },
  ),
  one(
    'a gallery of blocks with a caption',
    `<!-- wp:gallery --><figure class="wp-block-gallery"><!-- wp:image {"id":11} --><figure class="wp-block-image"><img src="${SITE}/wp-content/uploads/2024/03/quay.jpg" alt="First"/><figcaption>One</figcaption></figure><!-- /wp:image --><!-- wp:image {"id":12} --><figure class="wp-block-image"><img src="${SITE}/wp-content/uploads/2024/03/boats.jpg" alt="Second"/></figure><!-- /wp:image --><figcaption>Both</figcaption></figure><!-- /wp:gallery -->`,
    {
      words: 'One Both',
      pictures: 2,
    },
    {
      parts: { more: [picture('11', 'quay.jpg'), picture('12', 'boats.jpg')] },
      pictures: ['2024/03/quay.jpg', '2024/03/boats.jpg'],
    },
  ),
  one(
    'a picture on top',
    '<p>Text.</p>',
    { pictures: 1 },
    {
      parts: { more: [picture('11', 'quay.jpg')], meta: [['_thumbnail_id', '11']] },
      pictures: ['2024/03/quay.jpg'],
    },
  ),
  one(
    'a film that stands alone, and one in a sentence',
    '<p>https://www.youtube.com/watch?v=abcdefghijk</p><p>See <a href="https://www.youtube.com/watch?v=abcdefghijk">it</a> again.</p>',
    {
      words: 'See it again',
    },
  ),
  one(
    'blocks within blocks',
    '<!-- wp:columns --><div><!-- wp:column --><div><!-- wp:paragraph --><p>Left.</p><!-- /wp:paragraph --></div><!-- /wp:column --><!-- wp:column --><div><!-- wp:heading {"level":4} --><h4>Right</h4><!-- /wp:heading --></div><!-- /wp:column --></div><!-- /wp:columns -->',
    {
      words: 'Left Right',
    },
  ),
  one(
    'a button as a block',
    '<!-- wp:buttons --><div><!-- wp:button --><div class="wp-block-button"><a class="wp-block-button__link" href="https://a.example/join">Join us</a></div><!-- /wp:button --></div><!-- /wp:buttons -->',
    {
      words: 'Join us',
      links: ['https://a.example/join'],
    },
  ),
  one(
    'footnotes of the block editor',
    '<!-- wp:paragraph --><p>Built late<sup data-fn="n1" class="fn"><a href="#n1" id="n1-link">1</a></sup>.</p><!-- /wp:paragraph --><!-- wp:footnotes /-->',
    {
      words: 'Built late In 1908',
      footnotes: 1,
    },
    { parts: { meta: [['footnotes', '[{"content":"In 1908.","id":"n1"}]']] } },
  ),
  ...FIELD_CASES,
]
