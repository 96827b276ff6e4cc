import type { ReactNode } from 'react'
import { type NamedAct, whyNot } from '#components/desk/bulk/bulk-words.ts'
import type { Bulk } from '#components/desk/bulk/use-bulk.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { bulkWords as words } from '#components/desk/words/bulk.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'

type Props = { stories: DeskListItem[]; named: NamedAct; bulk: Bulk }

/** Lists each story with its state before and after the action, or why it stays. */
export function BulkTable({ stories, named, bulk }: Props) {
  const isPast = bulk.stage !== 'reading' && bulk.stage !== 'ready'
  return (
    <table className="ledger bulk-table">
      <thead>
        <tr>
          <th scope="col">{words.columns.story}</th>
          <th scope="col">{isPast ? words.columns.was : words.columns.before}</th>
          <th scope="col">{isPast ? words.columns.is : words.columns.after}</th>
        </tr>
      </thead>
      <tbody>
        {stories.map((story, n) => {
          const outcome = bulk.outcomes.get(story.id)
          const why = outcome ? whyNot(named.act, outcome) : null
          const isUntouched = isPast && n >= bulk.reached
          return (
            <tr key={story.id} className={outcome?.outcome === 'refused' ? 'bad' : undefined}>
              <td className="serif">{story.headline || everyScreenWords.untitled}</td>
              <td>
                <Now story={story} what={named.act.what} />
              </td>
              <td className={why === null && !isUntouched ? undefined : 'dim'}>
                {!outcome ? '…' : (why ?? (isUntouched ? words.untouched : <Then story={story} named={named} />))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Now({ story, what }: { story: DeskListItem; what: NamedAct['act']['what'] }): ReactNode {
  const { said } = useNewsroom()
  switch (what) {
    case 'add-section':
      return story.sections.map((section) => <SectionMark key={section.slug} section={section} />)
    case 'add-topic':
      return story.topics.map((topic) => topic.name).join(', ') || words.noTopic
    case 'assign':
      return story.assignedTo?.name ?? ''
    case 'schedule':
      return story.dueAt === null ? <StateMark status={story.status} /> : words.scheduled(said(story.dueAt))
    case 'withdraw':
      return <StateMark status={story.status} hasChangesNotOut={story.hasChangesNotOut} />
  }
}

function Then({ story, named: { act, name } }: { story: DeskListItem; named: NamedAct }): ReactNode {
  const before = <Now story={story} what={act.what} />
  switch (act.what) {
    case 'add-section':
      return (
        <>
          {before} <b>{name}</b>
        </>
      )
    case 'add-topic':
      return [...story.topics.map((topic) => topic.name), name].join(', ')
    case 'assign':
      return name
    case 'schedule':
      return words.scheduled(name)
    case 'withdraw':
      return <StateMark status={story.status === 'scheduled' ? 'draft' : 'withdrawn'} />
  }
}
