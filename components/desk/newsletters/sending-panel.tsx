'use client'
import { Square } from 'lucide-react'
import { useState } from 'react'
import { useEditionActs } from '#components/desk/newsletters/use-edition-acts.ts'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { Progress } from '#components/desk/parts/feedback/progress.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { Facts } from '#components/desk/parts/list/facts.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { givenList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { type Message, msg, t } from '#domain/messages/t.ts'
import type { Lane } from '#domain/newsletters/lanes.ts'
import type { EditionView } from '#domain/newsletters/newsletter-views.ts'
import type { EditionStop, LaneStop } from '#domain/newsletters/sending-rules.ts'

type LaneCounts = EditionView['lanes'][number]

const LANES: Record<Lane, Message> = {
  gmail: msg('Gmail'),
  yahoo: msg('Yahoo'),
  outlook: msg('Outlook'),
  rest: msg('All others', 'mail providers'),
}
const STOPS: Record<LaneStop, Message> = {
  refused: msg('stopped: more than 2 % of its first letters were refused'),
  complaints: msg('stopped: too many readers complained'),
  'by-hand': msg('stopped by hand'),
}
const EDITION_STOPS: Record<EditionStop, Message> = {
  epoch: msg(
    'A restore stopped it. Who has already got the letter may not be known here; look at the numbers before it goes on.',
  ),
  'by-hand': msg('Sending is stopped. It goes on where it stood.'),
  'sender-refused': msg('The mail server refused the sender, or its password. Put that right before it goes on.'),
  'story-withdrawn': msg('A story in it was withdrawn. The letters that are left still have it.'),
}
const nameOf = ({ lane }: LaneCounts) => t(LANES[lane])

type Acts = ReturnType<typeof useEditionActs>

/** The letters of an edition as they go out, by what became of them and by receiver. */
export function SendingPanel({ edition, acts }: { edition: EditionView; acts: Acts }) {
  const { exactly } = useNewsroom()
  const { state, counts, readers, startedAt, endedAt, lanes } = edition
  const waiting = counts.queued + counts.claimed + counts.later
  const isOver = state === 'sent'
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      <SectionTitle>{t('Sending')}</SectionTitle>
      {state === 'stopped' && <Stopped edition={edition} acts={acts} />}
      {counts.undecided > 0 && <Unknown n={counts.undecided} acts={acts} />}
      {!isOver && readers > 0 && (
        <Progress label={t('Letters sent')} percent={Math.round((1 - waiting / readers) * 100)} />
      )}
      <Facts
        of={[
          [t('Readers'), readers],
          [t('Accepted', {}, 'letters'), counts.accepted],
          [t('Waiting', {}, 'letters'), counts.queued],
          [t('Under way', {}, 'letters'), counts.claimed],
          [t('Later: the receiver asked for patience'), counts.later],
          [t('Refused', {}, 'letters'), counts.refused],
          [t('Unknown', {}, 'letters'), counts.unknown],
          [t('Not sent: they had left, or it was too old'), counts.skipped],
          [t('Came back'), counts.bounced],
          [t('Complaints'), counts.complained],
          [t('Begun'), startedAt === null ? null : exactly(startedAt)],
          [t('Ended'), endedAt === null ? null : exactly(endedAt)],
        ]}
      />
      {state === 'sending' && (
        <Button
          kind="danger"
          icon={Square}
          className="justify-self-start"
          isBusy={acts.stop.isPending}
          onClick={() => acts.stop.act(null)}
        >
          {t('Stop sending')}
        </Button>
      )}
      <List
        list={givenList(lanes)}
        label={t('By receiver')}
        columns={laneColumns()}
        rowKey={({ lane }) => lane}
        rowName={nameOf}
        isBad={({ stoppedAt }) => stoppedAt !== null}
        actions={({ lane, stoppedAt }) => {
          if (isOver) return []
          return stoppedAt === null
            ? [{ name: t('Stop'), isBusy: acts.stop.isBusy(lane), does: () => acts.stop.act(lane) }]
            : [{ name: t('Go on'), isBusy: acts.goOn.isBusy(lane), does: () => acts.goOn.act(lane) }]
        }}
        empty={null}
      />
      <p className={HINT}>
        {t('Accepted means that the receiver’s server took the letter. Nobody counts who opens it or follows a link.')}
      </p>
    </div>
  )
}

const laneColumns = (): readonly Column<LaneCounts>[] => [
  {
    name: t('Receiver'),
    isRowHead: true,
    cell: (lane) => (
      <>
        {nameOf(lane)}
        {lane.stoppedWhy && <div className="text-xs text-red">{t(STOPS[lane.stoppedWhy])}</div>}
      </>
    ),
  },
  { name: t('Accepted', {}, 'letters'), align: 'end', cell: ({ accepted }) => accepted },
  { name: t('Refused', {}, 'letters'), align: 'end', cell: ({ refused }) => refused },
  { name: t('Complaints'), align: 'end', hidden: 'narrow', cell: ({ complaints }) => complaints },
]

function Stopped({ edition: { stoppedWhy }, acts: { goOn } }: { edition: EditionView; acts: Acts }) {
  return (
    <Notice
      tone="warning"
      actions={
        <Button size="small" isBusy={goOn.isPending} onClick={() => goOn.act(null)}>
          {t('Go on')}
        </Button>
      }
    >
      {t(EDITION_STOPS[stoppedWhy ?? 'by-hand'])}
    </Notice>
  )
}

/** Letters whose outcome is not known: a person decides whether to risk a second one. */
function Unknown({ n, acts: { decide } }: { n: number; acts: Acts }) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Notice
        tone="warning"
        actions={
          <>
            <Button size="small" isBusy={decide.isBusy('leave')} onClick={() => decide.act('leave')}>
              {t('Leave it so')}
            </Button>
            <Button size="small" onClick={() => setAsking(true)}>
              {t('Send again…')}
            </Button>
          </>
        }
      >
        {t(
          'Whether {n, plural, one {# letter} other {# letters}} arrived is unknown: the server ended meanwhile, or a restore does not know what was sent since its backup.',
          { n },
        )}
      </Notice>
      {isAsking && (
        <ConfirmDialog
          title={t('Send them again?')}
          describe={t('Whoever got the letter gets it a second time.')}
          does={t('Send again')}
          onConfirm={() => {
            decide.act('send-again')
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
