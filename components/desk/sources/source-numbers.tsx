'use client'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { SourceDetail } from '#domain/article/source-views.ts'

/** Figures of a source: its first story, stories by state, corrections. */
export function SourceNumbers({ source }: { source: SourceDetail }) {
  const { said } = useNewsroom()
  const rows: [name: string, value: string | number][] = [
    ...(source.firstAt === null ? [] : [['First story', said(source.firstAt)] as [string, string]]),
    ['Out now', source.out],
    ['Scheduled', source.scheduled],
    ['On the desk', source.drafts],
    ['Corrections of it', source.corrections],
    ...(source.ended === 0 ? [] : [['Withdrawn by the end of a licence', source.ended] as [string, number]]),
  ]
  return (
    <>
      <h2 className="head2">In numbers</h2>
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
