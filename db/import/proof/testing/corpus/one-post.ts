import { attachment, author, item, wxr } from '#db/import/archive/testing/wxr.ts'
import type { CorpusCase, Truth } from '#db/import/proof/testing/corpus/corpus-case.ts'

export const SITE = 'https://old.example'

/** An export of one post with a text. */
const post = (content: string, { meta = [], values = {}, more = [] }: Partial<Parts> = {}): Record<string, string> => ({
  'export.xml': wxr(
    author('7', 'ana', 'Ana Brekken'),
    ...more,
    item({ id: '1', values: { title: 'The quay', 'content:encoded': content, ...values }, meta }),
  ),
})
type Parts = { meta: [string, string][]; values: Record<string, string>; more: string[] }

/** A case of one post with a text. */
export const one = (
  trap: string,
  content: string,
  truth: Truth,
  more: Partial<CorpusCase> & { parts?: Partial<Parts> } = {},
) => {
  const { parts, ...rest } = more
  return { trap, files: post(content, parts), stories: { 'The quay': truth }, ...rest }
}
/** An attachment that is a picture. */
export const picture = (id: string, name: string) => attachment(id, `${SITE}/wp-content/uploads/2024/03/${name}`)
