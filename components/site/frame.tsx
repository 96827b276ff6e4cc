import type { ReactNode } from 'react'
import { BannerLine } from '#components/site/banner-line.tsx'
import { Foot } from '#components/site/foot.tsx'
import { Masthead } from '#components/site/masthead.tsx'
import { SectionBar } from '#components/site/section-bar.tsx'
import type { BannerView } from '#domain/paper/banner-fields.ts'
import type { SiteView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

type Props = {
  site: SiteView
  /** The slug of the current section. */
  current?: string | undefined
  isSectionPage?: boolean
  /** On the front only: the paper's date, `YYYY-MM-DD`, or empty if there is none yet. */
  today?: string | undefined
  /** On the front and on section fronts only: the banner, or null. Every other page has it from `/banner.json`. */
  banner?: BannerView | null | undefined
  as?: string
  children: ReactNode
}

/** The layout of every reader's page: skip link, masthead, sections, `main`, footer. */
export function Frame({ site, current, isSectionPage, today, banner, as = '', children }: Props) {
  const speech = speechIn(site, site.language)
  return (
    <>
      <a className="skip" href="#main">
        {speech.words.skip}
      </a>
      <div className={today === undefined ? 'slim' : undefined}>
        <Masthead site={site} speech={speech} today={today} />
        <SectionBar site={site} speech={speech} current={current} isPage={isSectionPage ?? false} />
      </div>
      {banner && <BannerLine banner={banner} speech={speech} />}
      <main id="main" className={`wrap ${as}`.trim()} data-banner={banner === undefined ? undefined : ''}>
        {children}
      </main>
      <Foot site={site} speech={speech} />
    </>
  )
}
