import { ExternalLink, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '#components/desk/parts/icon-button.tsx'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'

const words = taxonomyWords.details

/** `path` is null while it has no page for readers. */
type Props = { title: ReactNode; path: string | null; onClose: () => void; children: ReactNode }

/** The details panel beside a list, about the selected item. */
export function Facts({ title, path, onClose, children }: Props) {
  return (
    <aside className="facts" aria-label={words.label}>
      <header>
        <h2>{title}</h2>
        <span className="gap" />
        {path !== null && (
          <a className="btn s" href={path} target="_blank" rel="noreferrer">
            <ExternalLink className="i" aria-hidden="true" /> {words.view}
          </a>
        )}
        <IconButton icon={X} label={words.back} onClick={onClose} />
      </header>
      {children}
    </aside>
  )
}

/** A group of fields under a rule. */
export function FactGroup({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="stack">
      <h3 className="head2">
        {title} {note && <span className="n">{note}</span>}
      </h3>
      {children}
    </section>
  )
}

/** Counts the stories that use it. */
export function InNumbers({ stories }: { stories: { out: number; desk: number } | undefined }) {
  return (
    <FactGroup title={words.numbers}>
      <table className="ledger">
        <tbody>
          <tr>
            <th scope="row">{words.published}</th>
            <td className="num">{stories?.out ?? 0}</td>
          </tr>
          <tr>
            <th scope="row">{words.notPublished}</th>
            <td className="num">{stories?.desk ?? 0}</td>
          </tr>
        </tbody>
      </table>
    </FactGroup>
  )
}
