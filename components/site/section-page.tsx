import { ItalicPreload } from '#components/site/font-preload.tsx'
import { Frame } from '#components/site/frame.tsx'
import { ListPage } from '#components/site/list-page.tsx'
import { MostRead } from '#components/site/most-read.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { Crumbs } from '#components/ui/crumbs.tsx'
import { SIZES } from '#components/ui/sizes.ts'
import { Story } from '#components/ui/story.tsx'
import type { BannerView } from '#domain/paper/banner-fields.ts'
import { feedPath, sectionPath } from '#domain/urls/paths.ts'
import type { ListView, SectionView, SiteView, TeaserView } from '#domain/views.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

const OPENING = 3
/** Shorter most-read lists are not shown. */
const FEWEST_READ = 3
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
  site: SiteView
  banner?: BannerView | null | undefined
}

/** A section: a larger first story with two beside it, then its days. */
export function SectionPage({ section, list: asPublished, mostRead, site, banner }: Props) {
  const list = asPublished.page === 1 ? { ...asPublished, items: openedWithPicture(asPublished.items) } : asPublished
  const speech = speechIn(site, site.language)
  const path = sectionPath(section.slug)
  const { parent, children } = section
  const opening =
    list.page === 1 && list.items.length > 0
      ? { markup: <Opening stories={list.items.slice(0, OPENING)} section={section} speech={speech} />, taken: OPENING }
      : undefined
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
          <nav className="sub" aria-label={speech.words.more}>
            {children.map(({ slug, name }) => (
              <a key={slug} href={sectionPath(slug)}>
                {name}
              </a>
            ))}
            {site.feeds.sections && <a href={feedPath(path)}>{speech.words.feed}</a>}
          </nav>
        </PageHead>
        <ListPage
          list={list}
          base={path}
          by="day"
          speech={speech}
          {...listOf(section)}
          {...(opening ? { opening } : {})}
        />
        {mostRead.length >= FEWEST_READ && (
          <section className="band" aria-label={speech.words.mostReadIn(section.name)}>
            <MostRead stories={mostRead} speech={speech} section={section} />
          </section>
        )}
      </div>
    </Frame>
  )
}

const listOf = ({ slug, children }: SectionView) => ({
  inSection: slug,
  subSections: children.map((child) => child.slug),
})

function Opening({ stories, section, speech }: { stories: TeaserView[]; section: SectionView; speech: Speech }) {
  const [first, ...seconds] = stories
  return (
    <div className="open cols">
      {first && (
        <Story
          story={first}
          speech={speech}
          level={2}
          size={5}
          as="lead-2"
          sizes={SIZES.opening}
          isFirst
          told="date"
          {...listOf(section)}
        />
      )}
      {seconds.length > 0 && (
        <div className="seconds stack">
          {seconds.map((story, n) => (
            <Story
              key={story.id}
              story={story}
              speech={speech}
              level={2}
              size={n === 0 ? 3 : 2}
              {...(n === 0 ? { sizes: SIZES.thumb } : {})}
              hasStandfirst={false}
              {...listOf(section)}
            />
          ))}
        </div>
      )}
    </div>
  )
}
