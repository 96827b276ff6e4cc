'use client'
import type { ReactNode } from 'react'
import { OwnWords, Words } from '#components/desk/diff/word-changes.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { mergeWords as words } from '#components/desk/words/merge.ts'
import type { Span } from '#domain/document/blocks/schema.ts'
import { diffWords } from '#domain/document/diff/diff-words.ts'
import type { MergeRow, Side } from '#domain/document/diff/merge.ts'

/** Null if the text does not have it. */
export type Said = { mine: Span[] | null; theirs: Span[] | null; base: Span[] | null }
type Props = {
  id: string
  name: string
  who: MergeRow['who']
  isAt: boolean
  side: Side | null
  said: Said
  whyNotBoth: string | null
  onChoose: (side: Side) => void
  children?: ReactNode
}

/** A conflict between two texts: both versions side by side, and the choice between them. */
export function Conflict({ id, name, who, isAt, side, said, whyNotBoth, onChoose, children }: Props) {
  return (
    <section
      className={isAt ? 'conflict at' : 'conflict'}
      id={id}
      aria-label={name}
      aria-current={isAt || undefined}
      tabIndex={-1}
    >
      <h2>
        {name} <span className="dim">{words.who[who]}</span>
        <Segmented
          className="ms-auto"
          label={name}
          value={side}
          choices={[
            { value: 'mine', name: words.sides.mine, keys: '1' },
            { value: 'theirs', name: words.sides.theirs, keys: '2' },
            { value: 'both', name: words.sides.both, keys: '3', why: whyNotBoth ?? undefined },
          ]}
          onChoose={onChoose}
        />
      </h2>
      <div className="pair">
        <SideOf said={said} which="mine" label={words.sideOf.mine(name)} tone={tone('mine', side)} />
        <SideOf said={said} which="theirs" label={words.sideOf.theirs(name)} tone={tone('theirs', side)} />
      </div>
      {children}
    </section>
  )
}

const tone = (which: 'mine' | 'theirs', side: Side | null) =>
  side === null ? '' : side === which || side === 'both' ? 'take' : 'drop'

type SideProps = { said: Said; which: 'mine' | 'theirs'; label: string; tone: string }

function SideOf({ said, which, label, tone: how }: SideProps) {
  const [own, other] = which === 'mine' ? [said.mine, said.theirs] : [said.theirs, said.mine]
  return (
    <div className={`side ${how}`} role="group" aria-label={label} dir="auto">
      {own === null || own.length === 0 ? (
        <span className="dim">{words.missing}</span>
      ) : said.base ? (
        <Words pieces={diffWords(said.base, own)} />
      ) : (
        <OwnWords pieces={diffWords(other ?? [], own)} side="after" />
      )}
    </div>
  )
}
