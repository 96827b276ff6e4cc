'use client'
import { useQuery } from '@tanstack/react-query'
import { CircleAlert, CircleCheck, Undo2 } from 'lucide-react'
import { api } from '#components/desk/api.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageColumn, PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { Progress } from '#components/desk/parts/feedback/progress.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { Facts } from '#components/desk/parts/list/facts.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { PageReading } from '#components/desk/parts/page-reading.tsx'
import { recallQueries } from '#components/desk/queries/receipt-queries.ts'
import { bySaid, figuresOf, kindSaid, PLACES, stateSaid } from '#components/desk/recalls/recall-words.ts'
import { t } from '#domain/messages/t.ts'
import type { PlaceSeen, RecallView } from '#domain/recalls/recall-views.ts'

/** A recall: how far it is, and its receipt, with Undo. */
export function RecallPage({ id }: { id: number }) {
  const query = useQuery(recallQueries.one(id))
  const { data: recall } = query
  const undo = useAct({
    send: () => api.send('POST', `/api/recalls/${id}/undo`),
    done: t('The recall is being undone.'),
    renews: [recallQueries.all],
  })
  const mayUndo = recall?.state === 'done' && recall.cause === 'person'
  return (
    <>
      <Bar
        back={{ name: t('All recalls'), href: '/desk/recalls' }}
        title={recall?.title ?? t('Recall')}
        hint={recall && kindSaid(recall)}
      >
        {mayUndo && (
          <Button icon={Undo2} isBusy={undo.isPending} onClick={() => undo.act()}>
            {t('Undo')}
          </Button>
        )}
      </Bar>
      <PageReading what={t('The recall')} of={query} />
      {recall && <Whole recall={recall} />}
    </>
  )
}

function Whole({ recall }: { recall: RecallView }) {
  const { seconds } = useNewsroom()
  const { gone, refused, receipt, checkAt, places, reason, notice, answer, at, doneAt, undoneAt, kind } = recall
  const changes = figuresOf(places, 'changes')
  return (
    <>
      <State recall={recall} />
      <PageColumn>
        <PagePart title={t('What was recalled')}>
          <Facts
            className="w-full max-w-120"
            of={[
              [t('State'), stateSaid(recall)],
              [t('By'), bySaid(recall)],
              [t('Begun'), seconds(at)],
              [t('Through with all'), doneAt === null ? null : seconds(doneAt)],
              [t('Undone'), undoneAt === null ? null : seconds(undoneAt)],
              [t('Stories taken out'), kind === 'picture' ? null : gone],
              [t('Stories that could not be changed'), refused || null],
              [t('Its address answers'), answer],
              [t('Reason'), reason || null],
              [t('Sentence for readers'), notice || null],
            ]}
          />
        </PagePart>
        <PagePart
          title={t('When each place was clear')}
          note={checkAt === null ? undefined : t('the server is asking')}
          isBusy={checkAt !== null}
        >
          {receipt.length === 0 ? (
            <p className={HINT}>{t('The server asks its own addresses when the last story is out.')}</p>
          ) : (
            <Facts
              className="w-full max-w-120"
              of={receipt.map((one) => [t(PLACES[one.place]), seenSaid(one, seconds)] as const)}
            />
          )}
        </PagePart>
        {changes.length > 0 && (
          <PagePart title={t('What it changed')}>
            <Facts className="w-full max-w-120" of={changes} />
          </PagePart>
        )}
        <PagePart title={t('What cannot be called back')}>
          <Facts
            className="w-full max-w-120"
            of={[...figuresOf(places, 'stays'), [t('Backups on this machine'), recall.backups]]}
          />
          <p className={HINT}>
            {t(
              'What readers’ browsers keep goes at their next contact, a static edition at its next run, and search engines when they ask again. Backups made before still have it.',
            )}
          </p>
        </PagePart>
      </PageColumn>
    </>
  )
}

function State({ recall: { state, gone, back: returned, places, receipt, checkAt } }: { recall: RecallView }) {
  if (state === 'going' || state === 'undoing') {
    const all = (places.stories ?? 0) + (places.scheduled ?? 0)
    const [n, of] = state === 'going' ? [gone, Math.max(all, gone)] : [returned, gone]
    return (
      <Notice tone="warning" icon={CircleAlert}>
        {state === 'going'
          ? t('{n, number} of {of, number} stories are out of every place.', { n, of })
          : t('{n, number} of {of, number} stories are public again.', { n, of })}
        <Progress label={t('Progress of the recall')} percent={of === 0 ? 100 : (100 * n) / of} />
      </Notice>
    )
  }
  if (state === 'undone' || receipt.length === 0) return null
  const left = receipt.filter(({ clearAt }) => clearAt === null).length
  if (left === 0) return <Notice icon={CircleCheck}>{t('Every place that was asked is clear.')}</Notice>
  return (
    <Notice tone={checkAt === null ? 'refusal' : 'warning'} icon={CircleAlert}>
      {t('{n, plural, one {# kind of place is} other {# kinds of places are}} not clear yet.', { n: left })}
    </Notice>
  )
}

function seenSaid({ asked, of, clearAt, left, place }: PlaceSeen, seconds: (at: number) => string): string {
  if (clearAt === null) return left === null ? t('not yet') : t('not yet: {path}', { path: left })
  if (place === 'partner') return t('{time}, in the database', { time: seconds(clearAt) })
  return t('{time}, {asked, number} of {of, number} asked', { time: seconds(clearAt), asked, of })
}
