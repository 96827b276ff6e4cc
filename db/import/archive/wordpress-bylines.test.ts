import { expect, test, describe } from 'vitest'
import { author, item, itemsOf, ofKind, wxr } from '#db/import/archive/testing/wxr.ts'

const ANA = author('7', 'ana', 'Ana Brekken')

describe('bylines', () => {
  const guest = (id: string, login: string, name: string, meta: [string, string][] = []) =>
    item({
      id,
      values: { 'wp:post_type': 'guest-author', 'wp:post_name': `cap-${login}`, title: name, 'content:encoded': '' },
      meta: [['cap-display_name', name], ['cap-user_login', login], ...meta],
    })
  const by = (...terms: [slug: string, label: string][]) =>
    item({ id: '1', terms: terms.map(([slug, label]) => ['author', slug, label]) })
  const namesFrom = async (...records: string[]) => {
    const items = await itemsOf(wxr(ANA, ...records))
    const names = new Map(ofKind(items, 'author').map(({ id, name }) => [id, name]))
    return ofKind(items, 'story')[0]?.authors.map((id) => names.get(id))
  }
  test('Co-Authors Plus: the label is a slug, the name is in a later item; order is kept, repetition is not', async () => {
    const story = by(['cap-y-lindt', 'y-lindt'], ['cap-ana', 'ana'], ['cap-y-lindt', 'y-lindt'])
    expect(await namesFrom(story, guest('50', 'y-lindt', 'Yusra Lindt'))).toEqual(['Yusra Lindt', 'Ana Brekken'])
  })
  test('a guest with an account is one person', async () => {
    const items = await itemsOf(
      wxr(
        ANA,
        by(['cap-ana-b', 'ana-b']),
        item({ id: '2' }),
        guest('50', 'ana-b', 'Ana B.', [
          ['cap-linked_account', 'ana'],
          ['cap-description', 'Writes of the sea.'],
        ]),
      ),
    )
    expect(ofKind(items, 'author')).toMatchObject([{ id: 'account/ana', name: 'Ana B.', bio: 'Writes of the sea.' }])
    expect(ofKind(items, 'story').map(({ authors }) => authors)).toEqual([['account/ana'], ['account/ana']])
  })
  test('PublishPress: the label is a name', async () => {
    expect(await namesFrom(by(['ruben-o', 'Ruben Ochoa']))).toEqual(['Ruben Ochoa'])
  })
  test('PublishPress: the name of the term in the head counts', async () => {
    const head =
      '<wp:term><wp:term_id>70</wp:term_id><wp:term_taxonomy>author</wp:term_taxonomy><wp:term_slug>ruben-o</wp:term_slug><wp:term_name><![CDATA[Ruben Ochoa]]></wp:term_name></wp:term>'
    expect(await namesFrom(head, by(['ruben-o', 'ruben-o']))).toEqual(['Ruben Ochoa'])
  })
  test('an account whose login is no slug, and a byline that nothing explains', async () => {
    expect(
      await namesFrom(author('8', 'Mia.Sol', 'Mia Sol'), by(['cap-mia-sol', 'mia-sol'], ['cap-jo-hart', 'jo-hart'])),
    ).toEqual(['Mia Sol', 'Jo Hart'])
  })
  test('Molongui: accounts and guests by id', async () => {
    const story = item({
      id: '1',
      meta: [
        ['_molongui_author', 'guest-60'],
        ['_molongui_author', 'user-7'],
      ],
    })
    const own = item({
      id: '60',
      values: { 'wp:post_type': 'guest_author', 'wp:post_name': 'kit', title: 'Kit Moss', 'content:encoded': '' },
    })
    expect(await namesFrom(story, own)).toEqual(['Kit Moss', 'Ana Brekken'])
  })
  test('a login that the head lacks, in brackets', async () => {
    expect(await namesFrom(item({ id: '1', values: { 'dc:creator': '>zoe' } }))).toEqual(['zoe'])
  })
})
