import { ColumnistFaces } from '#components/site/columnist-faces.tsx'
import { ItalicPreload } from '#components/site/font-preload.tsx'
import { Frame } from '#components/site/frame.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { ListPage } from '#components/site/pages/list-page.tsx'
import { openingOf } from '#components/site/section-cells.ts'
import { SectionOpening } from '#components/site/section-opening.tsx'
import { Crumbs } from '#components/ui/crumbs.tsx'
import type { BannerView } from '#domain/paper/banner-fields.ts'
import { sectionPath, topicPath } from '#domain/urls/paths.ts'
import type { AuthorRef, ListView, SectionView, SiteView, TeaserView, TopicRef } from '#domain/views.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

/** The opening is chosen among this many newest stories. */
const NEWEST = 6

/** Moves the first pictured story among the newest few to the front of the list; the rest keep their order. */
export function openedWithPicture(items: TeaserView[]): TeaserView[] {
  const at = items.slice(0, NEWEST).findIndex(({ picture }) => picture !== null)
  const first = items[at]
  return first ? [first, ...items.slice(0, at), ...items.slice(at + 1)] : items
}

type Props = {
  section: SectionView
  list: ListView
  mostRead: TeaserView[]
  topics: TopicRef[]
  columnists?: AuthorRef[]
  site: SiteView
  banner?: BannerView | null | undefined
}

/** A section: two bands of its newest stories with the most read, its columnists, then its days. */
export function SectionPage(props: Props) {
  const { section, list: asPublished, mostRead, topics, columnists = [], site, banner } = props
  const list = asPublished.page === 1 ? { ...asPublished, items: openedWithPicture(asPublished.items) } : asPublished
  const speech = speechIn(site, site.language)
  const path = sectionPath(section.slug)
  const { parent } = section
  const parts =
    list.page === 1 && list.items.length > 0 ? openingOf(list.items, mostRead, section.voice === 'opinion') : null
  const opening = parts && {
    markup: (
      <>
        <SectionOpening opening={parts} mostRead={mostRead} section={section} speech={speech} />
        <ColumnistFaces authors={columnists} speech={speech} />
      </>
    ),
    taken: [parts.lead, parts.seconds, parts.below, parts.second].flat().length,
  }
  return (
    <Frame site={site} current={section.slug} isSectionPage banner={banner}>
      {section.voice === 'opinion' && <ItalicPreload of={list.items[0]?.headline ?? ''} type={site.type} />}
      <div data-section={section.accent}>
        <PageHead
          title={section.name}
          page={list.page}
          speech={speech}
          above={
            parent && (
              <Crumbs
                way={[{ name: parent.name, path: sectionPath(parent.slug) }]}
                here={section.name}
                speech={speech}
              />
            )
          }
        >
          {section.strapline !== '' && <p className="standfirst">{section.strapline}</p>}
          <Within section={section} topics={topics} speech={speech} />
        </PageHead>
        <ListPage
          list={list}
          base={path}
          by="day"
          speech={speech}
          feedOf={site.feeds.sections ? path : null}
          hasFaces={section.voice === 'opinion'}
          {...listOf(section)}
          {...(opening ? { opening } : {})}
        />
      </div>
    </Frame>
  )
}

type WithinProps = { section: SectionView; topics: TopicRef[]; speech: Speech }

/** One line of sub-sections, then of topics; a topic with the name or address of a sub-section is not named again. */
function Within({ section: { children }, topics, speech }: WithinProps) {
  const isNamed = (topic: TopicRef) =>
    children.some(({ slug, name }) => slug === topic.slug || name.toLowerCase() === topic.name.toLowerCase())
  const others = topics.filter((topic) => !isNamed(topic))
  if (children.length + others.length === 0) return null
  return (
    <nav className="sub" aria-label={speech.words.more}>
      {children.map(({ slug, name }) => (
        <a key={slug} href={sectionPath(slug)}>
          {name}
        </a>
      ))}
      {others.map(({ slug, name }) => (
        <a key={slug} className="topic" href={topicPath(slug)}>
          {name}
        </a>
      ))}
    </nav>
  )
}

const listOf = ({ slug, children }: SectionView) => ({
  inSection: slug,
  subSections: children.map((child) => child.slug),
})
