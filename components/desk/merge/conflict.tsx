'use client'
import type { ReactNode } from 'react'
import { OwnWords, Words } from '#components/desk/diff/word-changes.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import type { Span } from '#domain/document/blocks/schema.ts'
import { diffWords } from '#domain/document/diff/diff-words.ts'
import type { MergeRow, Side } from '#domain/document/diff/merge.ts'
import { msg, t } from '#domain/messages/t.ts'

const WHO = {
  nobody: null,
  mine: msg('only you changed this'),
  theirs: msg('only they changed this'),
  both: msg('you both changed this'),
  unknown: msg('the versions differ'),
}

/** Utilities of the two texts side by side, and of their words. */
export const PAIR = 'grid grid-cols-2 gap-x-8 narrow:gap-x-3 phone:grid-cols-[minmax(0,1fr)] phone:gap-y-2'
export const TEXT = 'font-serif text-[1.0625rem] leading-[1.5]'

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
  const about = WHO[who]
  const choice = (
    <Segmented
      className="ms-auto"
      label={name}
      value={side}
      choices={[
        { value: 'mine', name: t('Mine', {}, 'version'), keys: '1' },
        { value: 'theirs', name: t('Theirs', {}, 'version'), keys: '2' },
        { value: 'both', name: t('Both', {}, 'versions'), keys: '3', why: whyNotBoth ?? undefined },
      ]}
      onChoose={onChoose}
    />
  )
  return (
    <ConflictFrame id={id} name={name} about={about && t(about)} isAt={isAt} choice={choice}>
      <div className={PAIR}>
        <SideOf said={said} which="mine" label={t('Mine: {name}', { name })} side={side} />
        <SideOf said={said} which="theirs" label={t('Theirs: {name}', { name })} side={side} />
      </div>
      {children}
    </ConflictFrame>
  )
}

type FrameProps = {
  /** Makes it a place that keys move to. */
  id?: string
  name: string
  about: string | null
  isAt?: boolean
  choice: ReactNode
  children?: ReactNode
}

// The line at its side says which one the keys are for.
const AT = '-ms-6 ps-6 [box-shadow:inset_calc(3px*var(--way))_0_0_var(--color-blue)] narrow:-ms-4 narrow:ps-4'

/** A difference with its name and the choice. */
export function ConflictFrame({ id, name, about, isAt = false, choice, children }: FrameProps) {
  return (
    <section
      className={`scroll-my-32 border-b border-rule py-4 focus:outline-none ${isAt ? AT : ''}`}
      id={id}
      aria-label={name}
      aria-current={isAt || undefined}
      tabIndex={id === undefined ? undefined : -1}
    >
      <h2 className="mb-3 flex flex-wrap items-center gap-3 text-sm font-bold">
        {name} <span className="text-ink-3">{about}</span>
        {choice}
      </h2>
      {children}
    </section>
  )
}

const TAKEN = 'border-ink [box-shadow:inset_0_0_0_1px_var(--color-ink)]'

type SideProps = { said: Said; which: 'mine' | 'theirs'; label: string; side: Side | null }

function SideOf({ said, which, label, side }: SideProps) {
  const [own, other] = which === 'mine' ? [said.mine, said.theirs] : [said.theirs, said.mine]
  const look = side === null ? 'border-rule' : side === which || side === 'both' ? TAKEN : 'border-rule text-ink-3'
  return (
    <div
      className={`rounded-sm border p-3 wrap-anywhere whitespace-pre-line ${TEXT} ${look}`}
      role="group"
      aria-label={label}
      dir="auto"
    >
      {own === null || own.length === 0 ? (
        <span className="text-ink-3">{t('not in this version')}</span>
      ) : said.base ? (
        <Words pieces={diffWords(said.base, own)} />
      ) : (
        <OwnWords pieces={diffWords(other ?? [], own)} side="after" />
      )}
    </div>
  )
}
