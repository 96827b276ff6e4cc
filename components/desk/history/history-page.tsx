'use client'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Comparison } from '#components/desk/history/comparison.tsx'
import { PutBackDialog } from '#components/desk/history/put-back-dialog.tsx'
import { RevisionList } from '#components/desk/history/revision-list.tsx'
import { useText, useWorkingCopy, type Which } from '#components/desk/history/use-history.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Skeleton } from '#components/desk/parts/feedback/skeleton.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import { storyQueries } from '#components/desk/queries/story-queries.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

type Against = 'before' | 'out' | 'another'

/** The history of a story: every kept revision, its changes, and the button that restores it. */
export function HistoryPage({ id }: { id: number }) {
  const { me } = useNewsroom()
  const router = useRouter()
  const story = useWorkingCopy(id).data
  const list = usePagedList(storyQueries.revisions(id))
  const { items } = list
  const out = list.first?.out ?? null
  const [which, setWhich] = useState<Which>('now')
  const [wanted, setAgainst] = useState<Against | null>(null)
  const [another, setAnother] = useState<number | null>(null)
  const [asked, setAsked] = useState<'restore' | 'discard' | null>(null)
  const against = wanted ?? (which === 'now' && out !== null ? 'out' : 'before')
  const older = items.find((one) => which === 'now' || one.number < which)?.number ?? null
  const other = { before: older, out, another }[against]
  useKeys({ escape: () => router.push(`/desk/articles/${id}` as never) })
  const name = (one: Which) => (one === 'now' ? t('Current draft') : t('Revision {n}', { n: one }))
  const canEdit = story !== undefined && can(me, 'article.edit', story)
  return (
    <>
      <Bar
        title={t('History')}
        back={{ name: t('Back to the text (Esc)'), href: `/desk/articles/${id}` }}
        hint={story?.headline}
      >
        {canEdit && story.status === 'published' && story.hasChangesNotOut && (
          <Button onClick={() => setAsked('discard')}>{t('Discard unpublished changes…')}</Button>
        )}
        {canEdit && which !== 'now' && (
          <Button kind="primary" onClick={() => setAsked('restore')}>
            {t('Restore {revision} as a new revision…', { revision: which })}
          </Button>
        )}
      </Bar>
      <ReadingTrouble what={t('The revisions')} of={list} />
      <div className="grid flex-1 grid-cols-[20rem_minmax(0,1fr)] slim:grid-cols-[16rem_minmax(0,1fr)] narrow:grid-cols-[minmax(0,1fr)] narrow:content-start">
        {story && <RevisionList {...{ story, items, chosen: which, onChoose: setWhich }} onOlder={list.more} />}
        <section className="max-w-208 px-8 pt-6 pb-12 narrow:p-4" aria-label={t('Comparison')}>
          <div className="mb-6 flex flex-wrap items-center gap-2">
            {rich('<b>{revision}</b> compared with {choice}', {
              revision: name(which),
              b: (inside) => <b>{inside}</b>,
              choice: (
                <Segmented
                  label={t('Compare with')}
                  value={against}
                  choices={[
                    { value: 'before', name: t('previous', {}, 'revision') },
                    {
                      value: 'out',
                      name:
                        out === null ? t('published', {}, 'revision') : t('published ({revision})', { revision: out }),
                      why: out === null ? t('Readers do not see this story') : undefined,
                    },
                    { value: 'another', name: t('another', {}, 'revision') },
                  ]}
                  onChoose={setAgainst}
                />
              ),
            })}
            {against === 'another' && (
              <select
                className={CONTROL}
                aria-label={t('Another revision')}
                value={another ?? ''}
                onChange={(event) => setAnother(Number(event.target.value) || null)}
              >
                <option value="">{t('Choose…')}</option>
                {items.map((one) => (
                  <option key={one.number}>{one.number}</option>
                ))}
              </select>
            )}
          </div>
          <Compared {...{ id, which, other, nameOf: name }} out={out} />
        </section>
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
    return <Refusal of={t('The versions could not be loaded. Nothing in them was changed.')} />
  if (other === null) return <p className="text-ink-2">{t('There is no earlier revision to compare with.')}</p>
  if (!after.text || !before.text) return <Skeleton label={t('Comparing…')} rows={4} />
  return (
    <>
      <p className="float-end">
        <IconButton isSmall icon={ChevronUp} label={t('Previous change')} keys="K" onClick={() => go(-1)} />
        <IconButton isSmall icon={ChevronDown} label={t('Next change')} keys="J" onClick={() => go(1)} />
      </p>
      <div ref={place}>
        <Comparison
          before={before.text}
          after={after.text}
          beforeName={other === out ? t('Readers see') : nameOf(other)}
          afterName={nameOf(which)}
        />
      </div>
    </>
  )
}
