import { FilterX, type LucideIcon, Newspaper, PackageOpen, SquarePen } from 'lucide-react'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { type Step, Steps } from '#components/desk/parts/feedback/steps.tsx'
import { storyListWords as words } from '#components/desk/words/story-list.ts'
import { isNarrowed, type ListFilters, NO_NARROWING } from '#domain/article/lists/story-list-address.ts'

type Way = Omit<Step, 'icon'> & { icon: LucideIcon }
const Nothing = ({ title, ways }: { title: string; ways: Way[] }) => (
  <Empty title={title}>
    <Steps of={ways.map((way) => ({ ...way, icon: <Icon of={way.icon} size="large" /> }))} />
  </Empty>
)

const newStory = (onNew: () => void) => (
  <Button kind="primary" keys="N" onClick={onNew}>
    {words.newStory}
  </Button>
)

export function EmptyDesk({ onNew, canImport }: { onNew: () => void; canImport: boolean }) {
  const start = { icon: SquarePen, name: words.firstStory, says: words.firstStoryHow, act: newStory(onNew) }
  const archive = {
    icon: PackageOpen,
    name: words.importOld,
    says: canImport ? words.importHow : words.importByAdmin,
    act: canImport && <ButtonLink href="/desk/imports/new">{words.import}</ButtonLink>,
  }
  return <Nothing title={words.emptyDesk} ways={[start, archive]} />
}

export function NothingToday({ onAll, onNew }: { onAll: () => void; onNew: () => void }) {
  const start = { icon: SquarePen, name: words.startDay, says: words.startDayHow, act: newStory(onNew) }
  const all = {
    icon: Newspaper,
    name: words.seeAll,
    says: words.seeAllHow,
    act: <Button onClick={onAll}>{words.allStories}</Button>,
  }
  return <Nothing title={words.nothingToday} ways={[start, all]} />
}

type NothingProps = { filters: ListFilters; onWiden: (change: Partial<ListFilters>) => void }

/** No story matches. The way out keeps the words, unless every story was searched for them already. */
export function NothingFound({ filters, onWiden }: NothingProps) {
  const { q, view } = filters
  const isWidest = view === 'all' && !isNarrowed({ ...filters, q: '' })
  const [name, says, act] =
    q === ''
      ? [words.seeAll, words.withoutFiltersHow, words.clearFilters]
      : isWidest
        ? [words.seeAll, words.clearSearchHow, words.clearSearch]
        : [words.searchAll, words.searchAllHow(q), words.searchAll]
  const widen = () => onWiden({ ...NO_NARROWING, q: isWidest ? '' : q, view: 'all' })
  return (
    <Nothing
      title={q === '' ? words.emptyView : words.noMatch(q)}
      ways={[{ icon: FilterX, name, says, act: <Button onClick={widen}>{act}</Button> }]}
    />
  )
}
