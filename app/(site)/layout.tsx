import type { ReactNode } from 'react'
import '#app/(site)/site.css'
import { readOrigin, readOutsideScripts, readSite } from '#app/(site)/reads.ts'
import { FontPreload } from '#components/site/font-preload.tsx'
import { OutsideScriptTags } from '#components/site/outside-script-tags.tsx'
import { OwnColours } from '#components/site/own-colours.tsx'
import { PageScript } from '#components/site/page-script.tsx'
import { PaperIcons } from '#components/site/paper-icons.tsx'
import { PaperLook } from '#components/site/paper-look.tsx'
import { Rights } from '#components/site/rights.tsx'
import { ScriptFace } from '#components/ui/script-face.tsx'
import { termsAddress } from '#domain/syndication/rsl.ts'
import { directionOf } from '#domain/words/direction.ts'
import { speechIn } from '#domain/words/speech.ts'

/** Disables Next's cache: each page is rendered per request, and only the page cache of the front process stores it. */
export const dynamic = 'force-dynamic'

export const viewport = { width: 'device-width', initialScale: 1 }

export default function Layout({ children }: { children: ReactNode }) {
  const site = readSite()
  const { language, accent, colours, offline, logo, icon, rights } = site
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <FontPreload type={site.type} language={language} />
        <PageScript keeps={offline} speech={speechIn(site, language)} type={site.type} />
        <PaperIcons hasPicture={(icon ?? logo) !== null} />
        <Rights rights={{ ...rights, terms: termsAddress({ usageTerms: rights.terms }, readOrigin()) ?? '' }} />
        <PaperLook site={site} />
        <OwnColours colours={colours} />
        <ScriptFace language={language} />
        <OutsideScriptTags scripts={readOutsideScripts()} />
      </head>
      <body data-section={accent ?? undefined}>{children}</body>
    </html>
  )
}
