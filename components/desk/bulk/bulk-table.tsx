import type { ReactNode } from 'react'
import { type NamedAct, whyNot } from '#components/desk/bulk/bulk-words.ts'
import type { Bulk } from '#components/desk/bulk/use-bulk.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { givenList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { StoryName } from '#components/desk/parts/story-name.tsx'
import type { DeskListItem } from '#domain/article/desk-views.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'

type Props = { stories: DeskListItem[]; named: NamedAct; bulk: Bulk }

/** Lists each story with its state before and after the action, or why it stays. */
export function BulkTable({ stories, named, bulk: { stage, outcomes, reached } }: Props) {
  const isPast = stage !== 'reading' && stage !== 'ready'
  const after = (story: DeskListItem) => {
    const outcome = outcomes.get(story.id)
    if (!outcome) return '…'
    const stays =
      whyNot(named.act, outcome) ??
      (isPast && stories.indexOf(story) >= reached ? t('not changed', {}, 'of a story') : null)
    return stays === null ? <Then story={story} named={named} /> : <span className="text-ink-3">{stays}</span>
  }
  return (
    <List
      list={givenList(stories)}
      label={t('Selected stories')}
      isBad={({ id }) => outcomes.get(id)?.outcome === 'refused'}
      columns={[
        {
          name: t('Story'),
          isRowHead: true,
          cell: ({ headline }) => (
            <span className="font-serif">
              <StoryName of={headline} />
            </span>
          ),
        },
        {
          name: isPast ? t('Before') : t('Now'),
          cell: (story) => <Now story={story} what={named.act.what} />,
        },
        { name: isPast ? t('Now') : t('After'), cell: after },
      ]}
      empty={null}
    />
  )
}

const topicsOf = ({ topics }: DeskListItem) => topics.map(({ name }) => name)
const Sections = ({ of: { sections }, more }: { of: DeskListItem; more?: string }) => (
  <span className="inline-flex flex-wrap gap-x-1.5">
    {sections.map((section) => (
      <SectionMark key={section.slug} section={section} />
    ))}
    {more !== undefined && <b>{more}</b>}
  </span>
)

function Now({ story, what }: { story: DeskListItem; what: NamedAct['act']['what'] }): ReactNode {
  const { said } = useNewsroom()
  switch (what) {
    case 'add-section':
      return <Sections of={story} />
    case 'add-topic':
      return saidList(topicsOf(story), 'commas') || t('no topic')
    case 'assign':
      return story.assignedTo?.name ?? ''
    case 'schedule':
      return story.dueAt === null ? (
        <StateMark status={story.status} />
      ) : (
        t('scheduled for {time}', { time: said(story.dueAt) })
      )
    case 'withdraw':
      return <StateMark status={story.status} hasChangesNotOut={story.hasChangesNotOut} />
  }
}

function Then({ story, named: { act, name } }: { story: DeskListItem; named: NamedAct }): ReactNode {
  switch (act.what) {
    case 'add-section':
      return <Sections of={story} more={name} />
    case 'add-topic':
      return saidList([...topicsOf(story), name], 'commas')
    case 'assign':
      return name
    case 'schedule':
      return t('scheduled for {time}', { time: name })
    case 'withdraw':
      return <StateMark status={story.status === 'scheduled' ? 'draft' : 'withdrawn'} />
  }
}
