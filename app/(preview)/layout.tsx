import type { ReactNode } from 'react'
import '#app/(site)/site.css'
import '#app/(preview)/preview.css'
import { FontPreload } from '#components/site/font-preload.tsx'
import { OwnColours } from '#components/site/own-colours.tsx'
import { PageScript } from '#components/site/page-script.tsx'
import { ScriptFace } from '#components/ui/script-face.tsx'
import { reader } from '#db/engine/connections.ts'
import { site } from '#db/queries/settings/site.ts'
import { directionOf } from '#domain/words/direction.ts'
import { speechIn } from '#domain/words/speech.ts'

export const dynamic = 'force-dynamic'
export const metadata = { robots: { index: false, follow: false } }
export const viewport = { width: 'device-width', initialScale: 1 }

/** Loads the readers' style sheet and none of the desk's, so that the preview looks like the public page. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  const paper = site(reader())
  const { language, accent, colours, type } = paper
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <FontPreload type={type} language={language} />
        <PageScript speech={speechIn(paper, language)} type={type} />
        <OwnColours colours={colours} />
        <ScriptFace language={language} />
      </head>
      <body data-section={accent ?? undefined}>{children}</body>
    </html>
  )
}
