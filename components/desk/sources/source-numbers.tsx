'use client'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { sourcesWords } from '#components/desk/words/sources.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'

/** Figures of a source: its first story, stories by state, corrections. */
export function SourceNumbers({ source }: { source: SourceDetail }) {
  const words = sourcesWords.numbers
  const { said } = useNewsroom()
  const rows: [name: string, value: string | number][] = [
    ...(source.firstAt === null ? [] : [[words.first, said(source.firstAt)] as [string, string]]),
    [words.published, source.out],
    [words.scheduled, source.scheduled],
    [words.notPublished, source.drafts],
    [words.corrections, source.corrections],
    ...(source.ended === 0 ? [] : [[words.ended, source.ended] as [string, number]]),
  ]
  return (
    <>
      <h2 className="head2">{words.heading}</h2>
      <table className="ledger">
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="num">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
