import { FilterX, type LucideIcon, Newspaper, PackageOpen, SquarePen } from 'lucide-react'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { type Step, Steps } from '#components/desk/parts/feedback/steps.tsx'
import { isNarrowed, type ListFilters, NO_NARROWING } from '#domain/article/lists/story-list-address.ts'
import { t } from '#domain/messages/t.ts'

type Way = Omit<Step, 'icon'> & { icon: LucideIcon }
const Nothing = ({ title, ways }: { title: string; ways: Way[] }) => (
  <Empty title={title}>
    <Steps of={ways.map((way) => ({ ...way, icon: <Icon of={way.icon} size="large" /> }))} />
  </Empty>
)

const newStory = (onNew: () => void) => (
  <Button kind="primary" keys="N" onClick={onNew}>
    {t('New story')}
  </Button>
)

export function EmptyDesk({ onNew, canImport }: { onNew: () => void; canImport: boolean }) {
  const start = {
    icon: SquarePen,
    name: t('Write the first story'),
    says: t('A headline is enough to start. It is saved as you type.'),
    act: newStory(onNew),
  }
  const archive = {
    icon: PackageOpen,
    name: t('Bring your archive'),
    says: canImport
      ? t('From WordPress, Ghost, Substack, Markdown files and others. You see a plan before anything is imported.')
      : t('An admin can bring it from WordPress, Ghost, Substack, Markdown files and others.'),
    act: canImport && <ButtonLink href="/desk/imports/new">{t('Import', {}, 'verb')}</ButtonLink>,
  }
  return <Nothing title={t('No stories yet.')} ways={[start, archive]} />
}

export function NothingToday({ onAll, onNew }: { onAll: () => void; onNew: () => void }) {
  const start = {
    icon: SquarePen,
    name: t('Start a story'),
    says: t('A headline is enough to start.'),
    act: newStory(onNew),
  }
  const all = {
    icon: Newspaper,
    name: t('See all stories'),
    says: t('Every story, last changed first.'),
    act: <Button onClick={onAll}>{t('All stories')}</Button>,
  }
  return <Nothing title={t('Nothing in progress, and nothing published since midnight.')} ways={[start, all]} />
}

type NothingProps = { filters: ListFilters; onWiden: (change: Partial<ListFilters>) => void }

/** No story matches. The way out keeps the words, unless every story was searched for them already. */
export function NothingFound({ filters, onWiden }: NothingProps) {
  const { q, view } = filters
  const isWidest = view === 'all' && !isNarrowed({ ...filters, q: '' })
  const [name, says, act] =
    q === ''
      ? [t('See all stories'), t('Without the filters.'), t('Clear the filters')]
      : isWidest
        ? [
            t('See all stories'),
            t('Try fewer words, or look through every story, last changed first.'),
            t('Clear the search'),
          ]
        : [
            t('Search all stories'),
            t('For “{query}”, in every view and without the filters.', { query: q }),
            t('Search all stories'),
          ]
  const widen = () => onWiden({ ...NO_NARROWING, q: isWidest ? '' : q, view: 'all' })
  return (
    <Nothing
      title={q === '' ? t('There are no stories in this view.') : t('No story here matches “{query}”.', { query: q })}
      ways={[{ icon: FilterX, name, says, act: <Button onClick={widen}>{act}</Button> }]}
    />
  )
}
