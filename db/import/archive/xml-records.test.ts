import { describe, expect, test } from 'vitest'
import { author, cdata, item, itemsOf, ofKind, wxr } from '#db/import/archive/testing/wxr.ts'
import { XmlRecordReader } from '#db/import/archive/xml-records.ts'

const titlesFrom = async (...files: (string | Buffer)[]) =>
  ofKind(await itemsOf(...files), 'story').map(({ title }) => title)
const problemsFrom = async (...files: (string | Buffer)[]) => ofKind(await itemsOf(...files), 'problem')
const one = item({ id: '1' })
const two = item({ id: '2' })

describe('malformed XML', () => {
  test('control characters and a bare & are mended', async () => {
    const broken = item({ id: '3' }).replace(cdata('Story 3'), 'Salt \u0008& pepper &nbsp;AT&T')
    expect(await titlesFrom(wxr(broken))).toEqual(['Salt & pepper AT&T'])
    expect(await problemsFrom(wxr(broken))).toEqual([])
  })
  test('an item with a tag that is not closed is named with its line, and the others come', async () => {
    const broken = item({ id: '3' }).replace('</title>', '\n')
    const file = wxr(one, broken, two)
    expect(await titlesFrom(file)).toEqual(['Story 1', 'Story 2'])
    const [problem] = await problemsFrom(file)
    expect(problem?.what).toBe('Unexpected close tag')
    const line = Number(/^export-1\.xml, line (\d+)$/.exec(problem?.place ?? '')?.[1])
    expect(file.split('\n')[line - 1]).toContain('</item>')
  })
  test('nothing of a broken item comes, even where its fields are whole', async () => {
    expect(await titlesFrom(wxr(one, item({ id: '3', more: '<b>' }), two))).toEqual(['Story 1', 'Story 2'])
  })
  test('an item without an end is named, and the next one comes', async () => {
    const file = wxr(one, item({ id: '3' }).replace('</item>', ''), two)
    expect(await titlesFrom(file)).toEqual(['Story 1', 'Story 2'])
    expect((await problemsFrom(file)).map(({ what }) => what)).toContain('the item has no end')
  })
  test('a file that ends in the middle of an item gives everything before it', async () => {
    const file = wxr(one, two)
    const cut = file.slice(0, file.lastIndexOf('<wp:status>'))
    expect(await titlesFrom(cut)).toEqual(['Story 1'])
    expect((await problemsFrom(cut)).map(({ what }) => what)).toEqual(['the file ends within this record'])
  })
  test('what is no export at all yields no story', async () => {
    for (const file of ['', 'plain text', '{"db":[]}', '<html><body><p>x</body></html>', '\u0000\u0001'])
      expect(ofKind(await itemsOf(file), 'story')).toEqual([])
  })
  test('the entry of a mere feed is named', async () => {
    const feed =
      '<rss version="2.0"><channel><item><title>A</title><link>https://a.example</link></item></channel></rss>'
    expect(await problemsFrom(feed)).toEqual([
      { kind: 'problem', place: 'export-1.xml, line 1', what: 'an item without an id and a type of WordPress' },
    ])
  })
})

describe('encodings', () => {
  test('the declared one counts, and a byte order mark before it', async () => {
    const text = wxr(item({ id: '1', values: { title: 'Müller über Ängste' } }))
    const latin = Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1')
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replace('UTF-8', 'UTF-16'), 'utf16le')])
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text.replace('UTF-8', 'x-unknown'))])
    for (const file of [latin, utf16, marked]) expect(await titlesFrom(file)).toEqual(['Müller über Ängste'])
  })
  test('characters that the old site had lost are named with their line', async () => {
    const file = wxr(item({ id: '1', values: { title: 'M\ufffdller' } }))
    expect(await titlesFrom(file)).toEqual(['M\ufffdller'])
    expect(await problemsFrom(file)).toMatchObject([{ what: 'characters that were lost before the export was made' }])
  })
})

describe('namespaces', () => {
  test('other prefixes, other versions and a default namespace are read', async () => {
    const file = wxr(one)
      .replace('xmlns:wp', 'xmlns:export')
      .replace('xmlns:content', 'xmlns:c')
      .replaceAll('wp:', 'export:')
      .replaceAll('content:', 'c:')
      .replace('export/1.2/"', 'export/1.1/"')
      .replace('http://wordpress.org/export/1.2/excerpt', 'https://wordpress.org/export/1.0/excerpt')
      .replace('<export:post_name>', '<post_name xmlns="https://wordpress.org/export/1.2/">')
      .replace('</export:post_name>', '</post_name>')
    const [story] = ofKind(await itemsOf(file), 'story')
    expect([story?.slug, story?.html]).toEqual(['story-1', '<p>Words</p>'])
  })
  test('prefixes that nothing declares count as their own names', async () => {
    expect(await titlesFrom(wxr(one).replace(/ xmlns:\w+="[^"]*"/g, ''))).toEqual(['Story 1'])
  })
  test('a prefix that another namespace takes over is not read', async () => {
    const poisoned = `<wp:postmeta xmlns:wp="http://evil.example/"><wp:meta_key>x</wp:meta_key><wp:meta_value>y</wp:meta_value></wp:postmeta>`
    const nested =
      '<a:b xmlns:a="http://a.example/"><c:title xmlns:c="http://c.example/">No</c:title><title>No</title></a:b>'
    const records = [
      author('9', 'eve', 'Eve').replace('<wp:author>', '<wp:author xmlns:wp="http://evil.example/">'),
      item({ id: '1', more: poisoned + nested }),
      item({ id: '6' }).replace('<item>', '<item xmlns:wp="http://evil.example/">'),
      item({ id: '7' }).replace(
        '<item>',
        '<item xmlns:WP="http://wordpress.org/export/1.2/" xmlns:Wp="http://evil.example/"><Wp:post_id>999</Wp:post_id>',
      ),
    ]
    const items = await itemsOf(wxr(...records))
    expect(ofKind(items, 'story').map(({ id, fields }) => [id, fields])).toEqual([
      ['1', {}],
      ['7', {}],
    ])
    expect(ofKind(items, 'author').map(({ name }) => name)).not.toContain('Eve')
    expect(ofKind(items, 'problem').map(({ what }) => what)).toEqual(['an item without an id and a type of WordPress'])
  })
})

describe('entities', () => {
  const withType = (type: string, title: string) =>
    wxr(item({ id: '1' }).replace(cdata('Story 1'), title)).replace('<rss', `${type}\n<rss`)
  test('entities that a file declares are never expanded', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`
    expect(await titlesFrom(withType(bomb, 'x &c; y'))).toEqual(['x &c; y'])
  })
  test('nor are files of the server read', async () => {
    const outside = '<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/hostname">]>'
    expect(await titlesFrom(withType(outside, 'x &file; y'))).toEqual(['x &file; y'])
  })
})

test('a text without bounds is cut and named, and what follows it is read', () => {
  const reader = new XmlRecordReader()
  const [begin = '', between = '', end = ''] = wxr(one, two).split('<p>Words</p>')
  const reads = [...reader.write(begin)]
  for (let megabytes = 0; megabytes < 20; megabytes++) reads.push(...reader.write('word '.repeat(200_000)))
  reads.push(...reader.write(between + end), ...reader.finish())
  const parts = reads.flatMap((read) => ('record' in read && read.record.name === 'item' ? read.record.parts : []))
  const contents = parts.filter(({ name }) => name === 'content:encoded')
  expect(contents.map(({ text, isCut }) => [text.length, isCut])).toEqual([
    [4_000_000, true],
    [0, false],
  ])
})

test('what visitors wrote is not kept, only what kind of comment it was', () => {
  const comment =
    '<wp:comment><wp:comment_author_email>v@a.example</wp:comment_author_email><wp:comment_type>pingback</wp:comment_type><wp:commentmeta><wp:meta_key>k</wp:meta_key></wp:commentmeta></wp:comment>'
  const reader = new XmlRecordReader()
  const reads = [...reader.write(wxr(item({ id: '1', more: comment }))), ...reader.finish()]
  const parts = reads.flatMap((read) => ('record' in read ? read.record.parts : []))
  const kept = parts
    .filter(({ name }) => name === 'wp:comment')
    .map((one) => one.parts.map(({ name, text }) => [name, text]))
  expect(kept).toEqual([[['wp:comment_type', 'pingback']]])
})

test('a record reads the same in pieces of any size', () => {
  const file = wxr(
    author('7', 'ana', 'Ana'),
    item({ id: '1', values: { title: 'A ]]> b & c' }, meta: [['k', 'v']] }),
    two,
  )
  const readIn = (size: number) => {
    const reader = new XmlRecordReader()
    const records = []
    for (let at = 0; at < file.length; at += size) records.push(...reader.write(file.slice(at, at + size)))
    return [...records, ...reader.finish()]
  }
  const whole = readIn(file.length)
  expect(whole.filter((read) => 'record' in read)).toHaveLength(7)
  for (const size of [1, 7, 64, 1000]) expect(readIn(size)).toEqual(whole)
})
