'use client'
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Comparison } from '#components/desk/history/comparison.tsx'
import { PutBackDialog } from '#components/desk/history/put-back-dialog.tsx'
import { RevisionList } from '#components/desk/history/revision-list.tsx'
import { useRevisions, useText, useWorkingCopy, type Which } from '#components/desk/history/use-history.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { IconButton } from '#components/desk/parts/icon-button.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { Segmented } from '#components/desk/parts/segmented.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { can } from '#domain/permissions/can.ts'

type Against = 'before' | 'out' | 'another'

/** The history of a story: every kept revision, its changes, and the button that restores it. */
export function HistoryPage({ id }: { id: number }) {
  const { me } = useNewsroom()
  const router = useRouter()
  const story = useWorkingCopy(id).data
  const revisions = useRevisions(id)
  const items = revisions.data?.pages.flatMap((page) => page.items) ?? []
  const out = revisions.data?.pages[0]?.out ?? null
  const [which, setWhich] = useState<Which>('now')
  const [wanted, setAgainst] = useState<Against | null>(null)
  const [another, setAnother] = useState<number | null>(null)
  const [asked, setAsked] = useState<'restore' | 'discard' | null>(null)
  const against = wanted ?? (which === 'now' && out !== null ? 'out' : 'before')
  const older = items.find((one) => which === 'now' || one.number < which)?.number ?? null
  const other = { before: older, out, another }[against]
  useKeys({ escape: () => router.push(`/desk/articles/${id}` as never) })
  const name = (one: Which) => (one === 'now' ? 'On the desk' : `Revision ${one}`)
  const canEdit = story !== undefined && can(me, 'article.edit', story)
  return (
    <>
      <div className="bar">
        <DeskLink className="iconbtn" href={`/desk/articles/${id}`} aria-label="Back to the text (Esc)">
          <ArrowLeft className="i" aria-hidden="true" />
        </DeskLink>
        <h1>History</h1>
        <span className="hint hide-s">{story?.headline}</span>
        <span className="gap" />
        {canEdit && story.status === 'published' && story.hasChangesNotOut && (
          <button type="button" className="btn" onClick={() => setAsked('discard')}>
            Discard the hidden draft…
          </button>
        )}
        {canEdit && which !== 'now' && (
          <button type="button" className="btn primary" onClick={() => setAsked('restore')}>
            Restore {which} as a new revision…
          </button>
        )}
      </div>
      <div className="revs">
        {story && (
          <RevisionList
            {...{ story, items, chosen: which, onChoose: setWhich }}
            onOlder={revisions.hasNextPage ? () => void revisions.fetchNextPage() : null}
          />
        )}
        <div className="diff">
          <div className="row-flex">
            <b>{name(which)}</b> against
            <Segmented
              label="Compare with"
              value={against}
              choices={[
                { value: 'before', name: 'the one before' },
                {
                  value: 'out',
                  name: out === null ? 'what readers see' : `what readers see (${out})`,
                  why: out === null ? 'Readers see nothing of it' : undefined,
                },
                { value: 'another', name: 'another' },
              ]}
              onChoose={setAgainst}
            />
            {against === 'another' && (
              <select
                aria-label="Another revision"
                value={another ?? ''}
                onChange={(event) => setAnother(Number(event.target.value) || null)}
              >
                <option value="">which?</option>
                {items.map((one) => (
                  <option key={one.number}>{one.number}</option>
                ))}
              </select>
            )}
          </div>
          <Compared {...{ id, which, other, nameOf: name }} out={out} />
        </div>
      </div>
      {asked && story && (
        <PutBackDialog
          {...{ id, asked, which }}
          version={story.version}
          onDone={() => setWhich('now')}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

type ComparedProps = {
  id: number
  which: Which
  other: number | null
  out: number | null
  nameOf: (w: Which) => string
}

function Compared({ id, which, other, out, nameOf }: ComparedProps) {
  const place = useRef<HTMLDivElement>(null)
  const after = useText(id, which)
  const before = useText(id, other)
  const go = (by: 1 | -1) => {
    const changes = [...(place.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])]
    const at = changes.findIndex((one) => one === document.activeElement)
    const next = changes[at < 0 && by < 0 ? changes.length - 1 : Math.min(Math.max(at + by, 0), changes.length - 1)]
    next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'center' })
  }
  useKeys({ j: () => go(1), k: () => go(-1) })
  if (after.isFailed || before.isFailed)
    return <p role="alert">The texts could not be read. Nothing in them is touched.</p>
  if (other === null) return <p className="lede">There is nothing before it to compare with.</p>
  if (!after.text || !before.text) return <p role="status">Comparing</p>
  return (
    <>
      <p className="changes">
        <IconButton isSmall icon={ChevronUp} label="Previous change" keys="K" onClick={() => go(-1)} />
        <IconButton isSmall icon={ChevronDown} label="Next change" keys="J" onClick={() => go(1)} />
      </p>
      <div ref={place}>
        <Comparison
          before={before.text}
          after={after.text}
          beforeName={other === out ? 'Readers see' : nameOf(other)}
          afterName={nameOf(which)}
        />
      </div>
    </>
  )
}
