'use client'
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Comparison } from '#components/desk/history/comparison.tsx'
import { PutBackDialog } from '#components/desk/history/put-back-dialog.tsx'
import { RevisionList } from '#components/desk/history/revision-list.tsx'
import { useRevisions, useText, useWorkingCopy, type Which } from '#components/desk/history/use-history.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { historyWords as words } from '#components/desk/words/history.ts'
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
  const name = (one: Which) => (one === 'now' ? words.compare.current : words.compare.revision(one))
  const canEdit = story !== undefined && can(me, 'article.edit', story)
  return (
    <>
      <div className="bar">
        <DeskLink className="iconbtn" href={`/desk/articles/${id}`} aria-label={words.back}>
          <ArrowLeft className="i" aria-hidden="true" />
        </DeskLink>
        <h1>{words.title}</h1>
        <span className="hint hide-s">{story?.headline}</span>
        <span className="gap" />
        {canEdit && story.status === 'published' && story.hasChangesNotOut && (
          <button type="button" className="btn" onClick={() => setAsked('discard')}>
            {words.discard}
          </button>
        )}
        {canEdit && which !== 'now' && (
          <button type="button" className="btn primary" onClick={() => setAsked('restore')}>
            {words.restore(which)}
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
            <b>{name(which)}</b> {words.compare.with}
            <Segmented
              label={words.compare.label}
              value={against}
              choices={[
                { value: 'before', name: words.compare.previous },
                {
                  value: 'out',
                  name: out === null ? words.compare.public : words.compare.publicIs(out),
                  why: out === null ? words.compare.notPublic : undefined,
                },
                { value: 'another', name: words.compare.another },
              ]}
              onChoose={setAgainst}
            />
            {against === 'another' && (
              <select
                aria-label={words.compare.anotherLabel}
                value={another ?? ''}
                onChange={(event) => setAnother(Number(event.target.value) || null)}
              >
                <option value="">{words.compare.choose}</option>
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
  if (after.isFailed || before.isFailed) return <p role="alert">{words.compare.failed}</p>
  if (other === null) return <p className="lede">{words.compare.nothing}</p>
  if (!after.text || !before.text) return <p role="status">{words.compare.loading}</p>
  return (
    <>
      <p className="changes">
        <IconButton isSmall icon={ChevronUp} {...words.compare.previousChange} onClick={() => go(-1)} />
        <IconButton isSmall icon={ChevronDown} {...words.compare.nextChange} onClick={() => go(1)} />
      </p>
      <div ref={place}>
        <Comparison
          before={before.text}
          after={after.text}
          beforeName={other === out ? words.compare.readersSee : nameOf(other)}
          afterName={nameOf(which)}
        />
      </div>
    </>
  )
}
